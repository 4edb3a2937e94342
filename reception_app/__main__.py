"""``python -m reception_app``: the same as the command `reception`."""

from reception_app.cli.commands import main

if __name__ == "__main__":
    main()
