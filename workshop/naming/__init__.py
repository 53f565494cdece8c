"""Who is named: names as they were recorded, and where they or parts of them stand in what people said."""
