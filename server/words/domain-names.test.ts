import { expect, it } from 'vitest'

import { domainName } from './domain-names.ts'

const category = (code: string) => ({ code, labelFr: 'Climat', labelEn: 'Climate' })

it('has a subject with its article for the six domains', () => {
  expect(
    ['1', '2', '3', '4', '5', '6'].map((code) => domainName(category(code), 'fr').name),
  ).toEqual([
    'les droits',
    'l’approche pangouvernementale',
    'les partenariats',
    'le bien-être',
    'la mobilité et les crises',
    'les migrations sûres et régulières',
  ])
})

it('quotes a domain that it does not know', () => {
  expect(domainName(category('7'), 'fr')).toEqual({
    name: 'le domaine «\u00A0Climat\u00A0»',
    isPlural: false,
  })
  expect(domainName(category('7'), 'en')).toEqual({ name: 'the domain “Climate”', isPlural: false })
})
