import type { PlanData } from '../../contract/dashboard.ts'

export const planExample: PlanData = {
  elapsed: { numerator: 17, denominator: 100 },
  axes: [
    {
      ...planRow(
        'A1',
        'Exploitation des potentialités et des opportunités économiques liées à la migration',
        'Economic potential and opportunities of migration',
        [24, 100],
        [15360, 96000],
        19,
      ),
      programmes: [
        planRow(
          '1.1',
          'Développer l’emploi et l’entrepreneuriat dans les zones de départ, de transit et d’accueil',
          'Develop employment and entrepreneurship',
          [30, 100],
          [9000, 50000],
          7,
        ),
        planRow(
          '1.2',
          'Mobiliser la diaspora et valoriser ses transferts au profit du développement local',
          'Mobilise the diaspora',
          [11, 100],
          [6360, 46000],
          6,
        ),
        planRow(
          '1.3',
          'Organiser la migration de main-d’œuvre et la mobilité régulière',
          'Organise labour migration',
          [0, 100],
          [0, 0],
          6,
        ),
      ],
    },
    {
      ...planRow(
        'A2',
        'Protection et assistance aux migrants, aux réfugiés et aux populations d’accueil',
        'Protection and assistance',
        [27, 100],
        [32240, 104000],
        22,
      ),
      programmes: [
        planRow(
          '2.1',
          'Assister et protéger les migrants en situation de détresse',
          'Assist and protect migrants in distress',
          [35, 100],
          [20000, 44000],
          7,
        ),
        planRow(
          '2.2',
          'Assurer l’accueil et la protection des réfugiés, des demandeurs d’asile et des déplacés',
          'Receive and protect refugees',
          [22, 100],
          [6000, 30000],
          5,
        ),
        planRow(
          '2.3',
          'Prévenir la traite et protéger les personnes vulnérables',
          'Prevent trafficking',
          [20, 100],
          [4240, 20000],
          5,
        ),
        planRow(
          '2.4',
          'Réussir le retour, la réintégration et la cohésion avec les communautés d’accueil',
          'Return and reintegration',
          [15, 100],
          [2000, 10000],
          5,
        ),
      ],
    },
    {
      ...planRow(
        'A3',
        'Gestion des flux migratoires',
        'Management of migration flows',
        [34, 100],
        [7440, 62000],
        21,
      ),
      programmes: [
        planRow(
          '3.1',
          'Consolider la gouvernance, la coordination et le cadre juridique de la migration',
          'Governance, coordination and law',
          [52, 100],
          [3000, 12000],
          8,
        ),
        planRow(
          '3.2',
          'Moderniser la gestion des frontières, de l’état civil et des documents de voyage',
          'Borders, civil status and travel documents',
          [20, 100],
          [2440, 30000],
          4,
        ),
        planRow(
          '3.3',
          'Prévenir la migration irrégulière et lutter contre le trafic de migrants',
          'Prevent irregular migration',
          [18, 100],
          [1500, 12000],
          4,
        ),
        planRow(
          '3.4',
          'Produire des données fiables et suivre l’exécution de la PNM',
          'Data and monitoring',
          [0, 0],
          [500, 8000],
          5,
        ),
      ],
    },
  ],
}

function planRow(
  code: string,
  labelFr: string,
  labelEn: string,
  physical: [number, number],
  financial: [number, number],
  itemCount: number,
) {
  return {
    category: { code, labelFr, labelEn },
    itemCount,
    physical: { numerator: physical[0], denominator: physical[1], unmeasured: 1 },
    financial: {
      numerator: financial[0] * 1e6,
      denominator: financial[1] * 1e6,
      unbudgeted: 2,
      unreported: 1,
    },
  }
}
