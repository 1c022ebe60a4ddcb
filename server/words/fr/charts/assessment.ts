import { counted, number } from '../grammar.ts'

export const assessment = {
  noIndicator: 'Aucun indicateur à ce point de vue',
  onlyOneLeft: 'Le seul indicateur n’est pas encore évalué',
  allLeft: ({ left }: { left: number }) =>
    `Aucun des ${number(left)} indicateurs n’est encore évalué`,
  yes: ({ yes, assessed }: { yes: number; assessed: number }) =>
    `${yes === 0 ? 'Aucun indicateur' : counted(yes, 'indicateur', 'indicateurs')} à «\u00A0oui\u00A0» sur ${number(assessed)} évalué${assessed === 1 ? '' : 's'}`,
  left: ({ left }: { left: number }) =>
    `${number(left)} ${left === 1 ? 'reste' : 'restent'} à évaluer`,
  /** The short text at the end of a bar. */
  yesOfAssessed: ({ yes, assessed }: { yes: number; assessed: number }) =>
    `${number(yes)} oui sur ${number(assessed)}`,
  noRanking: 'Ce n’est ni une note ni un classement.',
}
