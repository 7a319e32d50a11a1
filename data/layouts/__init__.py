"""What each bureau's file usually looks like, by who keeps it; `usual` lists them all."""
