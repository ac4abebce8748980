"""Business cards of invented people, drawn and "photographed" by the project itself, with exact truth."""
