"""Opening the data for a command."""

from argparse import Namespace

from app.bootstrap import App, build
from app.domain.errors import RequestError
from app.system.instance import InstanceLock


def open_data(
    options: Namespace, *, must_exist: bool = True, logs: bool = False, lock: InstanceLock | None = None
) -> App:
    """Open the data folder that the options name, with the sample put in first if they say so.

    ``must_exist``: a folder without data is refused instead of being made; the sample makes one all the same.
    ``lock``: of the folder, if it is held already.
    """
    app = build(options.data_dir, must_exist=must_exist and not options.sample, logs=logs, lock=lock)
    try:
        if options.sample and not app.services.sample.is_loaded:
            if not app.services.sample.is_possible:
                raise RequestError(
                    f"{app.paths.root} has a team already; choose another --data-dir for the sample team"
                )
            app.services.sample.load()
    except BaseException:
        app.close()
        raise
    return app
