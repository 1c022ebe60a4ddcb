import { comparison } from '../fr/comparison.ts'
import { addMessages } from '../index.ts'

addMessages({ comparison })
