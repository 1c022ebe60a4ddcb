import { describe, expect, it } from 'vitest'

import { type KeptAnswer, KeptAnswers } from './kept-answers.ts'

const answer = (text: string): KeptAnswer => ({ media: 'text/plain', text })

/** A promise that the test resolves itself, to decide when a piece of work ends. */
function pending() {
  let end: () => void = () => undefined
  let fail: (error: Error) => void = () => undefined
  const over = new Promise<void>((resolve, reject) => {
    end = resolve
    fail = reject
  })
  return {
    over,
    end: () => {
      end()
    },
    fail: () => {
      fail(new Error('the disk is gone'))
    },
  }
}

describe('answers kept', () => {
  it('has none to wait for when nobody makes one', async () => {
    expect(await new KeptAnswers(100).get('list@1')).toBeUndefined()
  })

  it('lets those who ask meanwhile wait for the one being made', async () => {
    const answers = new KeptAnswers(100)
    const { over, end } = pending()
    const made = answers.make('list@1', async () => {
      await over
      answers.keep('list@1', answer('25 lines'))
    })
    const asked = [answers.get('list@1'), answers.get('list@1')]
    const other = await answers.get('list@2')
    end()
    await made
    expect(other).toBeUndefined()
    expect(await Promise.all(asked)).toEqual([answer('25 lines'), answer('25 lines')])
  })

  it('sends whoever waited to try for herself when it could not be made', async () => {
    const answers = new KeptAnswers(100)
    const { over, fail } = pending()
    const made = answers.make('list@1', () => over)
    const asked = answers.get('list@1')
    fail()
    await expect(made).rejects.toThrow('the disk is gone')
    expect(await asked).toBeUndefined()
    expect(await answers.get('list@1')).toBeUndefined()
  })

  it('makes nobody wait where nothing is kept', async () => {
    const answers = new KeptAnswers(0)
    const { over, end } = pending()
    const made = answers.make('list@1', () => over)
    expect(await answers.get('list@1')).toBeUndefined()
    end()
    await made
  })

  it('forgets the oldest beyond its limit, and never keeps one that would push out all others', async () => {
    const answers = new KeptAnswers(40)
    for (const tag of ['a', 'b', 'c', 'd', 'e']) answers.keep(tag, answer('ten letter'))
    answers.keep('long', answer('more than a quarter of the room'))
    expect(await answers.get('a')).toBeUndefined()
    expect(await answers.get('e')).toEqual(answer('ten letter'))
    expect(await answers.get('long')).toBeUndefined()
  })
})
