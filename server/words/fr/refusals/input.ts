/** Refusals of a request that does not match the contract, before any rule is checked. */
export const inputRefusals = {
  field_needed: 'Ce champ est nécessaire.',
  field_unknown: 'Ce champ est inconnu.',
  empty: 'Ce champ ne peut pas être vide.',
  too_short: ({ limit }: { limit: string }) => `Il faut au moins ${limit} caractères.`,
  too_long: ({ limit }: { limit: string }) => `Il faut au plus ${limit} caractères.`,
  too_small: ({ limit }: { limit: string }) => `Il faut au moins ${limit}.`,
  too_big: ({ limit }: { limit: string }) => `Il faut au plus ${limit}.`,
  too_many_values: ({ limit }: { limit: string }) => `Il faut au plus ${limit} valeurs.`,
  value_twice: 'Une valeur y est deux fois.',
  not_a_choice: ({ allowed }: { allowed: string }) => `Il faut l’une de ces valeurs : ${allowed}.`,
  unreadable_day: 'Ce jour n’existe pas (il s’écrit 2021-08-06).',
  unreadable_instant: 'Cet instant n’est pas lisible.',
  unexpected_form: 'Cette valeur n’a pas la forme attendue.',
  unexpected_type: 'Cette valeur n’est pas du type attendu.',
  not_accepted: 'Cette valeur n’est pas acceptée.',
}

export type InputRefusals = typeof inputRefusals
