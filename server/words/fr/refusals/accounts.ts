/** Refusals about accounts and signing in. */
export const accountRefusals = {
  email_taken: 'Un autre compte porte cette adresse.',
  demo_email: 'Les adresses @demo.ne sont celles de la démonstration : donnez une vraie adresse.',
  institution_needed: 'Un point focal déclare pour une institution : choisissez-la.',
  institution_of_others: 'Seul un point focal appartient à une institution.',
  own_account: 'Vous ne pouvez pas désactiver votre propre compte.',
  own_role:
    'Vous ne pouvez pas quitter vous-même l’administration : demandez-le à un autre administrateur.',
  last_administrator: 'C’est le dernier compte d’administration actif : il en faut toujours un.',
  inactive_invitation: 'Ce compte est désactivé : réactivez-le pour lui donner un lien.',
  email_needed: 'Saisissez votre adresse électronique.',
  name_needed: 'Saisissez votre nom.',
  no_institution: 'Votre compte n’est rattaché à aucune institution.',
  too_many_attempts: ({ minutes }: { minutes: number }) =>
    `Trop d’essais. Attendez ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} avant de recommencer.`,
}

export type AccountRefusals = typeof accountRefusals
