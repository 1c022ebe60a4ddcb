import { Connection } from './connection.ts'

/**
 * The one connection that writes. `synchronous=FULL`: an acknowledged write survives `kill -9` and a power cut (in WAL
 * mode, better-sqlite3's own default is NORMAL, which may lose the last ones).
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
