import { unzipSync } from 'fflate'
import { extractText, getDocumentProxy } from 'unpdf'

import type { ComparedAnswer } from './build-under-test.ts'

/** The part of a reply that must be equal in both builds, as text, without request ids and current times. */
export async function comparable({ status, headers, body }: ComparedAnswer): Promise<string> {
  const media = headers.get('content-type') ?? ''
  const name = headers.get('content-disposition') ?? ''
  return `${status} ${media} ${name}\n${steady(await textOf(media, body))}`
}

async function textOf(media: string, body: Buffer): Promise<string> {
  if (media.startsWith('application/pdf')) {
    const document = await getDocumentProxy(new Uint8Array(body))
    const { text } = await extractText(document, { mergePages: false })
    return text.join('\f')
  }
  if (media.includes('openxmlformats')) return partsOf(body)
  return body.toString(media.startsWith('image/png') ? 'base64' : 'utf8')
}

/** The content of an Office file: its parts in order, including those of embedded workbooks. */
function partsOf(zip: Uint8Array): string {
  return Object.entries(unzipSync(zip))
    .map(([path, bytes]) => {
      const content = path.endsWith('.xlsx')
        ? partsOf(bytes)
        : Buffer.from(bytes).toString('latin1')
      return `${path}\n${content}`
    })
    .sort()
    .join('\n')
}

/** Removes the parts that depend on the time, the address or the id of the request. */
function steady(text: string): string {
  return text
    .replace(/127\.0\.0\.1:\d+/g, 'here')
    .replace(/"requestId":"[^"]*"/g, '"requestId":"…"')
    .replace(/\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{3})?Z/g, (instant) =>
      Date.now() - Date.parse(instant) < 3_600_000 ? 'now' : instant,
    )
    .replace(/\d\d?\s(h|:)\s?\d\d(?=\D)/g, 'a time')
    .replace(/^(DTSTAMP|LAST-MODIFIED):.*$/gm, '$1')
}
