"""Reading photographs in worker processes, so that a crash or a hang costs one photograph."""
