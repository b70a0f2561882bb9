"""The same chart for a narrow screen: `whole.narrow`."""
