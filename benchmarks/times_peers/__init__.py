"""What the speed of the times stage is compared with: one small program a library, each a process of its own."""
