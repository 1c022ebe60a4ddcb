import { profile } from '../fr/profile.ts'
import { addMessages } from '../index.ts'

addMessages({ profile })
