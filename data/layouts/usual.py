"""How the city's bureaus look as they usually do: one file a source."""

from data.layouts.civic import CIVIC
from data.layouts.courts import COURTS
from data.layouts.labour import LABOUR
from data.layouts.registers import REGISTERS
from data.layouts.sites import SITES

LAYOUTS = (*LABOUR, *COURTS, *REGISTERS, *SITES, *CIVIC)
