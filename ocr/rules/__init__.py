"""The rules that turn lines into fields, one file for each kind of field."""
