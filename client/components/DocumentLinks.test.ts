import { flushPromises } from '@vue/test-utils'
import { afterEach, expect, test, vi } from 'vitest'

import { mountPage, refused } from '../testing/mount-page.ts'
import DocumentLinks from './DocumentLinks.vue'

afterEach(() => {
  document.body.replaceChildren()
  vi.unstubAllGlobals()
})

/** A fake server that answers when the test says so; records the requests and what is saved of the answers. */
async function open() {
  const asked: { address: string; signal: AbortSignal | null | undefined }[] = []
  let answer: (response: Response) => void = () => undefined
  vi.stubGlobal('fetch', (address: string, { signal }: RequestInit) => {
    asked.push({ address, signal })
    return new Promise<Response>((resolve, reject) => {
      answer = resolve
      signal?.addEventListener('abort', () => {
        reject(new DOMException('gone', 'AbortError'))
      })
    })
  })
  const kept: string[] = []
  vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:made')
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    kept.push(this.download)
  })
  const { page } = await mountPage(DocumentLinks, { props: { query: { at: 'ccm-8' } } })
  const press = async (name: string) => {
    await page
      .findAll('button')
      .find((button) => button.text() === name)
      ?.trigger('click')
  }
  const settle = async (response: Response) => {
    answer(response)
    await flushPromises()
  }
  return { page, asked, kept, press, settle }
}
const status = (page: Awaited<ReturnType<typeof open>>['page']) =>
  page.find('[role=status]').text().replace(/\s/g, ' ')

test('a document is made at the session’s viewpoint, says that it is being made, and is kept under its name', async () => {
  const { page, asked, kept, press, settle } = await open()
  await press('Note au Président')
  expect(asked.map(({ address }) => address)).toEqual(['/api/documents/chair-note?at=ccm-8'])
  expect(status(page)).toContain('Note au Président')
  // One at a time: the others wait.
  await press('Rapport de suivi')
  expect(asked).toHaveLength(1)
  await settle(
    new Response('%PDF', {
      headers: {
        'content-type': 'application/pdf',
        'content-disposition':
          'attachment; filename="note.pdf"; filename*=UTF-8\'\'note-8e-session.pdf',
      },
    }),
  )
  expect(kept).toEqual(['note-8e-session.pdf'])
  expect(status(page)).toContain('Note au Président')
})

test('who waits too long stops it, and nothing failed', async () => {
  const { page, asked, kept, press } = await open()
  await press('Rapport de suivi')
  await press('Annuler')
  await flushPromises()
  expect(asked[0]?.signal?.aborted).toBe(true)
  expect([status(page), kept, page.find('[role=alert]').exists()]).toEqual(['', [], false])
})

test('who leaves the page stops it too', async () => {
  const { page, asked, press } = await open()
  await press('Présentation')
  page.unmount()
  expect(asked[0]?.signal?.aborted).toBe(true)
})

test('what is too much for paper is refused with what to narrow', async () => {
  const { page, press, settle } = await open()
  await press('Rapport de suivi')
  const { status: code, body } = refused(
    422,
    'rule_broken',
    '100 000 recommandations ne tiennent pas sur le papier : choisissez une institution.',
  )
  await settle(
    new Response(JSON.stringify(body), {
      status: code ?? 422,
      headers: { 'content-type': 'application/json' },
    }),
  )
  expect(page.find('[role=alert]').text()).toContain('choisissez une institution')
})
