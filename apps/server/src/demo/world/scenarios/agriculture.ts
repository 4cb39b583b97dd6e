// A colleague is writing this file right now (since 23:31); the demo world's main author takes manufacturing, datasets, compute and pairings, and imports `agricultureScenarios` from here.
