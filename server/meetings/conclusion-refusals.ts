import type { FieldError } from '../contract/errors.ts'
import type { Language } from '../contract/vocabulary.ts'
import type { BrokenRule, ConclusionViolation } from '../domain/conclusions.ts'

/** Why a meeting concludes on nothing now. */
export type ConclusionObstacle = 'no_day' | 'not_held' | 'closed'

/** Says the rules that a conclusion breaks, each as a sentence beside its field. */
export function conclusionSentences(
  broken: readonly BrokenRule[],
  language: Language,
): FieldError[] {
  return broken.map(({ field, code }) => ({ field, message: sentences[language][code] }))
}

export function obstacleSentence(obstacle: ConclusionObstacle, language: Language): string {
  return obstacles[language][obstacle]
}

const obstacles: Record<Language, Record<ConclusionObstacle, string>> = {
  fr: {
    no_day: 'La date de cette réunion est à compléter : c’est le jour de ses conclusions.',
    not_held:
      'Cette réunion n’est pas encore tenue : ses conclusions s’enregistrent le jour même, ou après.',
    closed: 'Cette réunion est close : rouvrez-la avant d’y conclure.',
  },
  en: {
    no_day: 'The date of this meeting is to be completed: it is the day of its conclusions.',
    not_held: 'This meeting is not held yet: its conclusions are recorded on its day, or after.',
    closed: 'This meeting is closed: reopen it before concluding there.',
  },
}

const sentences: Record<Language, Record<ConclusionViolation, string>> = {
  fr: {
    unknown: 'Aucune recommandation ne porte ce code.',
    twice: 'Cette recommandation est déjà plus haut dans le même envoi.',
    not_earlier: 'Cette recommandation n’a pas été adoptée avant cette réunion.',
    left_base: 'Elle est déjà sortie de la base : remplacée par d’autres, caduque ou archivée.',
    closed_status:
      'Elle est close à ce jour : constatez d’abord, avec le motif, qu’elle se poursuit.',
    not_of_kind: 'Cette conclusion ne le dit pas.',
    status_needed: 'Dites où elle en est.',
    deadline_not_later: 'La nouvelle échéance vient après le jour de la réunion.',
    permanent_with_deadline: 'Ce qui est permanent n’a pas d’échéance.',
    one_target: 'Dites dans laquelle elle est fusionnée : une qui existe, ou une nouvelle.',
    one_successor: 'Une seule nouvelle recommandation prend sa place.',
    two_parts: 'Une recommandation se scinde en deux nouvelles au moins.',
    into_itself: 'Une recommandation ne se fusionne pas dans elle-même.',
    into_circle: 'Celle-ci lui a déjà cédé la place : la fusion tournerait en rond.',
    into_left: 'Celle-ci est elle-même sortie de la base : choisissez celle qui la remplace.',
    into_later: 'Celle-ci a été adoptée après cette réunion.',
    nothing_to_correct: 'Cette réunion n’a encore rien conclu sur elle.',
    concluded_already: 'Quelqu’un a déjà conclu sur elle : relisez, puis rectifiez.',
    corrected_meanwhile: 'Quelqu’un a rectifié cette conclusion entre-temps : relisez-la.',
    lineage_stays: 'D’autres ont pris sa place : ce lien ne s’annule pas.',
    fact_stays: 'Son état clos compterait encore : rectifiez-la d’abord en « constatée ».',
  },
  en: {
    unknown: 'No recommendation has this code.',
    twice: 'This recommendation is already above in the same request.',
    not_earlier: 'This recommendation was not adopted before this meeting.',
    left_base: 'It has left the base already: superseded, obsolete or archived.',
    closed_status: 'It is closed on that day: note first, with the reason, that it goes on.',
    not_of_kind: 'This conclusion does not say that.',
    status_needed: 'Say where it stands.',
    deadline_not_later: 'The new deadline comes after the day of the meeting.',
    permanent_with_deadline: 'What is permanent has no deadline.',
    one_target: 'Say into which one it is merged: one that exists, or a new one.',
    one_successor: 'A single new recommendation takes its place.',
    two_parts: 'A recommendation is split into two new ones at least.',
    into_itself: 'A recommendation is not merged into itself.',
    into_circle: 'This one gave up its place to it already: the merger would go round.',
    into_left: 'This one has left the base itself: choose the one that supersedes it.',
    into_later: 'This one was adopted after this meeting.',
    nothing_to_correct: 'This meeting has not concluded on it yet.',
    concluded_already: 'Somebody has concluded on it already: read it again, then correct it.',
    corrected_meanwhile: 'Somebody has corrected this conclusion in the meantime: read it again.',
    lineage_stays: 'Others have taken its place: this link is not undone.',
    fact_stays: 'Its closed status would still count: correct it to “noted” first.',
  },
}
