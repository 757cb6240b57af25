// What generated people, teams and skills are called.

export const firstNames =
  'Ana Bo Chidi Dara Elif Femi Goran Hana Ivo Jun Karim Lena Mateo Nadia Oskar Priya Quentin Rosa Søren Tala Uma Viktor Wen Ximena Yusuf Zoë Aïcha Bruno Célia Dmitri Eero Farah Gita Hugo Inès Jakub Kaya Léa Milan Noor Olga Pedro Rania Sven Thuy Ulf Vera Wanda Yara Zeno'.split(
    ' ',
  )

export const lastNames =
  'Abebe Bakker Castro Díaz Eriksen Fofana García Horvat Ito Jansen Kaur Lindqvist Moreau Nguyen Okafor Popescu Quist Rossi Şahin Tanaka Ueda Visser Weber Xu Yıldız Zhang Andersson Brandt Costa Dubois Evans Fischer Greco Hansen Ivanova Jovanović Kowalski López Müller Novák Olsen Petit Rao Schmidt Thomas Vogel Walsh Young Zimmer de-Vries'.split(
    ' ',
  )

export const missions =
  'Payments Onboarding Cards Lending Mortgages Savings Search Checkout Identity Fraud Reporting Ledger Invoicing Pricing Catalogue Delivery Returns Loyalty Insights Notifications Messaging Consent Statements Limits Treasury Settlement Disputes Claims Quotes Partners'.split(
    ' ',
  )

export const outcomes =
  'Core Platform Growth Quality Mobile Web API Data Reliability Migration Europe Business Self-service Automation Experience'.split(
    ' ',
  )

export const chapterNames =
  'Backend Frontend Data Mobile Infrastructure Security Quality Design Machine-learning Databases Networks Integration Analytics Embedded Research'.split(
    ' ',
  )

export const technologies =
  'Kafka PostgreSQL Kubernetes React TypeScript Go Rust Java Kotlin Swift Python Terraform Ansible Redis Elasticsearch GraphQL gRPC Spark Airflow Flink Oracle COBOL Linux Nginx Envoy Istio Vault OAuth WebAuthn Figma Playwright Cypress Jenkins ArgoCD Prometheus Grafana OpenTelemetry Snowflake dbt Scala'.split(
    ' ',
  )

export const practices = [
  'development',
  'operations',
  'tuning',
  'modelling',
  'testing',
  'migration',
  'security',
  'architecture',
  'upgrades',
  'incident response',
]

export const places = ['Amsterdam', 'Berlin', 'Bucharest', 'Lisbon', 'Madrid', 'Warsaw']
