@echo off
rem Start Plenary from this folder. Nothing is installed, and nothing is changed outside but what it keeps for you.
setlocal
set "HERE=%~dp0"
set "SELF=%~f0"
set "FILE=%~1"

rem Journal and backups stay in this folder where it has one called "state".
if not defined PLENARY_STATE if exist "%HERE%state\" set "PLENARY_STATE=%HERE%state"

rem Commands print where they are typed. The console opens in Windows Terminal, which shows every script, if there is one.
set "ALONE=yes"
if not "%~2"=="" set "ALONE="
if defined FILE if not "%~1"=="--sample" if not exist "%~1" set "ALONE="
if not defined ALONE goto here
if defined WT_SESSION goto here
where wt.exe >nul 2>nul || goto here
set "SELF=%SELF:;=\;%"
if defined FILE set "FILE=%FILE:;=\;%"
if defined FILE (
    start "" wt.exe -d . cmd.exe /d /c call "%SELF%" "%FILE%"
) else (
    start "" wt.exe -d . cmd.exe /d /c call "%SELF%"
)
exit /b 0

:here
set "BEFORE="
for /f "tokens=2 delims=:." %%c in ('chcp') do set "BEFORE=%%c"
chcp 65001 >nul

rem Started by its icon it lists the workshops in Documents, or in this folder where this folder keeps all.
set "FOLDER="
if not defined FILE if /i "%CD%\"=="%HERE%" set "FOLDER=%USERPROFILE%\Documents"
if not defined FOLDER goto run
for /f "tokens=2,*" %%a in ('reg query "HKCU\Software\Microsoft\Windows\CurrentVersion\Explorer\Shell Folders" /v Personal 2^>nul ^| find "REG_SZ"') do set "FOLDER=%%b"
if exist "%HERE%state\" set "FOLDER=%CD%"
if not exist "%FOLDER%\" set "FOLDER=%CD%"
"%HERE%python\python.exe" -X utf8 -m tui --folder "%FOLDER%"
goto ended

:run
"%HERE%python\python.exe" -X utf8 -m tui %*

:ended
set "CODE=%errorlevel%"
if defined BEFORE chcp %BEFORE% >nul
if defined ALONE if not "%CODE%"=="0" pause
exit /b %CODE%
