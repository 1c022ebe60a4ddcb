import { conclusions } from '../fr/conclusions.ts'
import { addMessages } from '../index.ts'

addMessages({ conclusions })
