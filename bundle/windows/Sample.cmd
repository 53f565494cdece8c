@call "%~dp0Plenary.cmd" --sample
