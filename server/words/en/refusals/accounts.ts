import type { AccountRefusals } from '../../fr/refusals/accounts.ts'

export const accountRefusals: AccountRefusals = {
  email_taken: 'Another account has this address.',
  demo_email: 'The @demo.ne addresses are the demonstration’s: give a real address.',
  institution_needed: 'A focal point declares for an institution: choose it.',
  institution_of_others: 'Only a focal point belongs to an institution.',
  own_account: 'You can’t deactivate your own account.',
  own_role: 'You can’t leave the administration by yourself: ask another administrator.',
  last_administrator: 'This is the last active administrator: there must always be one.',
  inactive_invitation: 'This account is deactivated: activate it again to give it a link.',
  email_needed: 'Enter your e-mail address.',
  name_needed: 'Enter your name.',
  no_institution: 'Your account belongs to no institution.',
  too_many_attempts: ({ minutes }) =>
    `Too many attempts. Wait ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} before trying again.`,
}
