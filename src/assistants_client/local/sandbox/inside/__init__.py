"""Programs that run inside a sandbox: they import nothing of ours, and never run anywhere else."""
