/** Refusals about a meeting's conclusions on earlier recommendations. */
export const conclusionRefusals = {
  no_day_to_conclude:
    'La date de cette réunion est à compléter : c’est le jour de ses conclusions.',
  not_held_to_conclude:
    'Cette réunion n’est pas encore tenue : ses conclusions s’enregistrent le jour même, ou après.',
  closed_to_conclusions: 'Cette réunion est close : rouvrez-la avant d’y conclure.',
  unknown_recommendation: 'Aucune recommandation ne porte ce code.',
  recommendation_twice: 'Cette recommandation est déjà plus haut dans le même envoi.',
  not_earlier: 'Cette recommandation n’a pas été adoptée avant cette réunion.',
  left_base: 'Elle est déjà sortie de la base : remplacée par d’autres, caduque ou archivée.',
  closed_status:
    'Elle est close à ce jour : constatez d’abord, avec le motif, qu’elle se poursuit.',
  not_of_kind: 'Cette conclusion ne le dit pas.',
  status_needed: 'Dites où elle en est.',
  deadline_not_later: 'La nouvelle échéance vient après le jour de la réunion.',
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
}

export type ConclusionRefusals = typeof conclusionRefusals
