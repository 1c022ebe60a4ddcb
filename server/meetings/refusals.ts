import type { ErrorCode } from '../contract/errors.ts'
import type { Language } from '../contract/vocabulary.ts'
import { AppError } from '../errors.ts'

const sentences = {
  fr: {
    no_such_day: 'Cette date n’existe pas (elle s’écrit 2016, 2016-10, 2021-08-06 ou 2016-02-03/2016-02-04).',
    taken_code: 'Une autre réunion porte ce code.',
    taken_number: 'Une autre session du CCM porte ce numéro.',
    closed: 'La réunion est close : ses chiffres ont été présentés avec cette valeur.',
    day_needed: 'Des recommandations y ont été faites : elles existent depuis ce jour, qui ne peut pas être effacé.',
    presented: 'Une session close entre ces deux dates a présenté ses chiffres avec l’ancienne.',
    facts_before: 'Un état est déjà enregistré avant cette date pour une recommandation de cette réunion.',
  },
  en: {
    no_such_day: 'This date does not exist (it is written 2016, 2016-10, 2021-08-06 or 2016-02-03/2016-02-04).',
    taken_code: 'Another meeting has this code.',
    taken_number: 'Another session of the CCM has this number.',
    closed: 'The meeting is closed: its figures were presented with this value.',
    day_needed: 'Recommendations were made there: they exist from this day, which can’t be emptied.',
    presented: 'A session closed between these two dates presented its figures with the former one.',
    facts_before: 'A status is already recorded before this date for a recommendation of this meeting.',
  },
} as const satisfies Record<Language, Record<string, string>>

/** Refuses a meeting with a sentence beside the field that is wrong. */
export function refusal(code: ErrorCode, field: string, sentence: keyof (typeof sentences)['fr'], language: Language): AppError {
  return new AppError(code, { fields: [{ field, message: sentences[language][sentence] }] })
}
