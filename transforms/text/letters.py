"""The letters of the languages that we read, as classes for patterns: put them between square brackets."""

UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĘĚĞĪĮİŁŃŇŌŐŒŘŚŞŠŤŪŮŰŹŻŽА-ЯЁІЇЄҐ"
LOWER = "a-zß-öø-ÿāăąćčďđēęěğīįıłńňōőœřśşšťūůűźżžа-яёіїєґ"
