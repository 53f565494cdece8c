"""What a series of workshops says together: as a report, as a workbook, as a codebook, and as a table for analysts."""
