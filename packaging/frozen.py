"""Where the frozen program begins: PyInstaller wants a script, not a module."""

from app.cli import main

raise SystemExit(main())
