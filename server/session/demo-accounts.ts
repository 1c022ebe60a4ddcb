/** The password of the demonstration's four accounts, which a real database can't hold. */
export const demoPassword = 'demo-ccm-2026'
export const demoAddresses = [
  'admin@demo.ne',
  'suivi@demo.ne',
  'pointfocal@demo.ne',
  'ministre@demo.ne',
] as const

/** Whether an address is in the demonstration's domain: its password is public, in this file. */
export function isDemoAddress(email: string): boolean {
  return email.trim().toLowerCase().endsWith('@demo.ne')
}
