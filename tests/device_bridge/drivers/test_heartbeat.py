"""The heartbeat of the Modbus driver: a controller believes a changed value, and nothing else."""

import asyncio

from tests.device_bridge.drivers.bench import bench, modbus, play


def test_that_a_host_that_begins_again_is_alive_at_its_first_beat(tmp_path):
    async def scene():
        async with bench(tmp_path / "card.json") as here:
            for _ in range(2):
                driver = modbus(here.building.card)
                await driver.connect()
                await here.until(lambda state: not state.plc.host_alive, beating=False)
                async with asyncio.timeout(10):
                    await driver.read()
                    await driver.stay_alive()
                    await here.until(lambda state: state.plc.host_alive, beating=False)
                await driver.close()

    play(scene())
