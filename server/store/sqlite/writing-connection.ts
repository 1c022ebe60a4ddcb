import { Connection } from './connection.ts'

/**
 * The only connection that writes. `synchronous=FULL`: an acknowledged write survives `kill -9` and a power
 * cut. (In WAL mode, better-sqlite3's default is NORMAL, which may lose the last writes.)
 */
export class WritingConnection extends Connection {
  constructor(file: string) {
    super(file, [
      'journal_mode = WAL',
      'synchronous = FULL',
      'foreign_keys = ON',
      'cache_size = -32000',
    ])
  }
}
