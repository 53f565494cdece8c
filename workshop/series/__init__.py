"""Several workshops together: what each holds, which themes they share, and what came up before."""
