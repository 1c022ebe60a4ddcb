import type { InputRefusals } from '../../fr/refusals/input.ts'

export const inputRefusals: InputRefusals = {
  field_needed: 'This field is needed.',
  field_unknown: 'This field is unknown.',
  empty: 'This field can’t be empty.',
  too_short: ({ limit }) => `At least ${limit} characters are needed.`,
  too_long: ({ limit }) => `At most ${limit} characters are allowed.`,
  too_small: ({ limit }) => `At least ${limit} is needed.`,
  too_big: ({ limit }) => `At most ${limit} is allowed.`,
  too_many_values: ({ limit }) => `At most ${limit} values are allowed.`,
  value_twice: 'A value stands there twice.',
  not_a_choice: ({ allowed }) => `One of these values is needed: ${allowed}.`,
  unreadable_day: 'This day does not exist (it is written 2021-08-06).',
  unreadable_instant: 'This instant can’t be read.',
  unexpected_form: 'This value does not have the expected form.',
  unexpected_type: 'This value is not of the expected type.',
  not_accepted: 'This value is not accepted.',
}
