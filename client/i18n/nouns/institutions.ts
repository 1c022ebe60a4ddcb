import { institutions } from '../fr/institutions.ts'
import { addMessages } from '../index.ts'

addMessages({ institutions })
