// Preloaded into a program that is measured: says what memory it holds, whenever it is asked.
process.on('message', () => process.send?.(process.memoryUsage.rss()))
