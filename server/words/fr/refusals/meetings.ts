/** Refusals about meetings: day, closing, agenda, attendance. */
export const meetingRefusals = {
  no_such_date:
    'Cette date n’existe pas (elle s’écrit 2016, 2016-10, 2021-08-06 ou 2016-02-03/2016-02-04).',
  meeting_code_taken: 'Une autre réunion porte ce code.',
  session_number_taken: 'Une autre session du CCM porte ce numéro.',
  figures_presented: 'La réunion est close : ses chiffres ont été présentés avec cette valeur.',
  day_needed:
    'Des recommandations y ont été faites : elles existent depuis ce jour, qui ne peut pas être effacé.',
  between_presented:
    'Une session close entre ces deux dates a présenté ses chiffres avec l’ancienne.',
  no_day_to_close: 'La date de cette réunion est à compléter : c’est le jour que sa clôture fige.',
  not_held_to_close: 'Cette réunion n’est pas encore tenue : elle se clôt le jour même, ou après.',
  closed_already: 'Cette réunion est déjà close.',
  not_closed: 'Cette réunion n’est pas close.',
  concluded_that_day:
    'Cette réunion a conclu sur des recommandations : les états et les liens notés valent depuis ce jour, qui ne change plus.',
  past_day: 'Ce jour est passé : on planifie une réunion à venir.',
  after_session: 'Cette réunion prépare la session : elle se tient avant elle, ou le même jour.',
  after_technical: 'La réunion préparatoire se tient avant la réunion technique, ou le même jour.',
  closed_sitting:
    'La réunion est close : rouvrez-la avant de changer son ordre du jour ou ses présences.',
  attendance_not_held:
    'Cette réunion n’est pas encore tenue : les présences se notent le jour même, ou après.',
  unknown_institution: 'Cette institution n’est pas connue.',
  institution_twice: 'Cette institution est déjà plus haut dans la liste.',
  facts_before:
    'Un état est déjà enregistré avant cette date pour une recommandation de cette réunion.',
}

export type MeetingRefusals = typeof meetingRefusals
