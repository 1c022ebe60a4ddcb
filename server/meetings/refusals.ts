import type { ErrorCode } from '../contract/errors.ts'
import type { Language } from '../contract/vocabulary.ts'
import { AppError } from '../http/errors.ts'

const sentences = {
  fr: {
    no_such_day:
      'Cette date n’existe pas (elle s’écrit 2016, 2016-10, 2021-08-06 ou 2016-02-03/2016-02-04).',
    taken_code: 'Une autre réunion porte ce code.',
    taken_number: 'Une autre session du CCM porte ce numéro.',
    closed: 'La réunion est close : ses chiffres ont été présentés avec cette valeur.',
    day_needed:
      'Des recommandations y ont été faites : elles existent depuis ce jour, qui ne peut pas être effacé.',
    presented: 'Une session close entre ces deux dates a présenté ses chiffres avec l’ancienne.',
    no_day: 'La date de cette réunion est à compléter : c’est le jour que sa clôture fige.',
    not_held: 'Cette réunion n’est pas encore tenue : elle se clôt le jour même, ou après.',
    closed_already: 'Cette réunion est déjà close.',
    not_closed: 'Cette réunion n’est pas close.',
    concluded:
      'Cette réunion a conclu sur des recommandations : les états et les liens notés valent depuis ce jour, qui ne change plus.',
    past_day: 'Ce jour est passé : on planifie une réunion à venir.',
    after_session: 'Cette réunion prépare la session : elle se tient avant elle, ou le même jour.',
    after_technical:
      'La réunion préparatoire se tient avant la réunion technique, ou le même jour.',
    closed_sitting:
      'La réunion est close : rouvrez-la avant de changer son ordre du jour ou ses présences.',
    attendance_not_held:
      'Cette réunion n’est pas encore tenue : les présences se notent le jour même, ou après.',
    unknown_institution: 'Cette institution n’est pas connue.',
    twice: 'Cette institution est déjà plus haut dans la liste.',
    facts_before:
      'Un état est déjà enregistré avant cette date pour une recommandation de cette réunion.',
  },
  en: {
    no_such_day:
      'This date does not exist (it is written 2016, 2016-10, 2021-08-06 or 2016-02-03/2016-02-04).',
    taken_code: 'Another meeting has this code.',
    taken_number: 'Another session of the CCM has this number.',
    closed: 'The meeting is closed: its figures were presented with this value.',
    day_needed:
      'Recommendations were made there: they exist from this day, which can’t be emptied.',
    presented:
      'A session closed between these two dates presented its figures with the former one.',
    no_day: 'The date of this meeting is to be completed: it is the day that its closing freezes.',
    not_held: 'This meeting is not held yet: it is closed on its day, or after.',
    closed_already: 'This meeting is closed already.',
    not_closed: 'This meeting is not closed.',
    concluded:
      'This meeting concluded on recommendations: the statuses and links noted hold from this day, which no longer changes.',
    past_day: 'This day is past: one plans a meeting to come.',
    after_session: 'This meeting prepares the session: it is held before it, or on the same day.',
    after_technical:
      'The preparatory meeting is held before the technical one, or on the same day.',
    closed_sitting:
      'The meeting is closed: reopen it before changing its agenda or its attendance.',
    attendance_not_held: 'This meeting is not held yet: attendance is noted on its day, or after.',
    unknown_institution: 'This institution is not known.',
    twice: 'This institution is already further up the list.',
    facts_before:
      'A status is already recorded before this date for a recommendation of this meeting.',
  },
} as const satisfies Record<Language, Record<string, string>>

/** A sentence of refusal by itself. */
export function refusalSentence(sentence: Sentence, language: Language): string {
  return sentences[language][sentence]
}

export type Sentence = keyof (typeof sentences)['fr']

/** Refuses a meeting with a sentence beside the field that is wrong. */
export function refusal(
  code: ErrorCode,
  field: string,
  sentence: Sentence,
  language: Language,
): AppError {
  return new AppError(code, { fields: [{ field, message: sentences[language][sentence] }] })
}
