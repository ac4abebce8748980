# Make dist\cardfile\cardfile.exe and zip the folder. Not run by us yet: it needs Windows.
$ErrorActionPreference = "Stop"
Set-Location (Join-Path $PSScriptRoot "..\..")
py -3.12 packaging\set_up.py run
.venv\Scripts\python.exe -m pip install --quiet --requirement packaging\requirements-package.txt
.venv\Scripts\python.exe -m PyInstaller --noconfirm packaging\cardfile.spec
Compress-Archive -Force -Path dist\cardfile -DestinationPath dist\cardfile-windows.zip
