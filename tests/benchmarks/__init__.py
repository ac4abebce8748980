"""How long reading takes beside the engines it stands on; measured in one run, so that the machine does not matter."""
