// Invented companies of the sample list. No name is meant to be that of a real one.

export type Company = {
  readonly name: string
  readonly id: string
  readonly headquarters: string
  readonly ultimateParent: string
  readonly group: string
}

const company = (
  id: string,
  name: string,
  headquarters: string,
  ultimateParent = headquarters,
  group = `G-${id}`,
): Company => ({
  id,
  name,
  headquarters,
  ultimateParent,
  group,
})

export const exporters: readonly Company[] = [
  company('EX-01', 'Tarnhollow Systems Inc.', 'US'),
  company('EX-02', 'Quillaby Compute LLC', 'US'),
  company('EX-03', 'Ostrevia Hardware Corp.', 'US'),
  company('EX-04', 'Pellwyn Distribution Inc.', 'US'),
]

/** Cloud firms and labs of Supplement 5(a) countries, each with its parent there too. */
export const allied: readonly Company[] = [
  company('A-DE-1', 'Velmora Rechenwerke GmbH', 'DE'),
  company('A-DE-2', 'Nordhain Klinikverbund', 'DE'),
  company('A-FR-1', 'Calcul Bréhaut SA', 'FR'),
  company('A-GB-1', 'Wexcombe Inference Ltd', 'GB'),
  company('A-JP-1', '株式会社ミナヅキ計算', 'JP'),
  company('A-JP-2', 'Hagoromo Research KK', 'JP'),
  company('A-KR-1', 'Seolhwa Data Co.', 'KR'),
  company('A-NL-1', 'Zilverdijk Datacentra BV', 'NL'),
  company('A-TW-1', '澄屿运算股份有限公司', 'TW'),
  company('A-CA-1', 'Muskeg Compute Inc.', 'CA'),
  company('A-AU-1', 'Kurrabung AI Pty Ltd', 'AU'),
  company('A-SE-1', 'Fjällbruk Beräkning AB', 'SE'),
  company('A-NO-1', 'Skarvøy Regnekraft AS', 'NO'),
  company('A-IT-1', 'Calcolo Montaldeo SpA', 'IT'),
  company('A-IE-1', 'Ballyvarra Cloud DAC', 'IE'),
  company('A-DK-1', 'Havnesund Data A/S', 'DK'),
]

/** Buyers in countries that are neither in Supplement 5(a) nor in D:5. */
export const others: readonly Company[] = [
  company('B-BR-1', 'Universidade Serra Anil', 'BR'),
  company('B-BR-2', 'Banco Jatobá Digital SA', 'BR'),
  company('B-IN-1', 'Kaveri Vistara Cloud Pvt Ltd', 'IN'),
  company('B-IN-2', 'Suryakund Hospitals Group', 'IN'),
  company('B-MX-1', 'Cómputo Tlalpilli SA de CV', 'MX'),
  company('B-SG-1', 'Straitlane Compute Pte Ltd', 'SG'),
  company('B-MY-1', 'Rimbunan Awan Sdn Bhd', 'MY'),
  company('B-TH-1', 'Chaophet Cloud Co Ltd', 'TH'),
  company('B-VN-1', 'Sông Lam Dữ Liệu JSC', 'VN'),
  company('B-ID-1', 'PT Nusacita Komputasi', 'ID'),
  company('B-PL-1', 'Wieliszów Obliczenia sp. z o.o.', 'PL'),
  company('B-CZ-1', 'Strunkovice Výpočty a.s.', 'CZ'),
  company('B-CH-1', 'Graubach Rechenzentrum AG', 'CH'),
  company('B-PT-1', 'Cálculo Mondeguinho Lda', 'PT'),
  company('B-IL-1', 'Arava Neurotech Ltd', 'IL'),
  company('B-AE-1', 'Sahra Barq Computing LLC', 'AE'),
  company('B-SA-1', 'Wadi Nujum Data Co.', 'SA'),
  company('B-QA-1', 'Khor Bayan Technology WLL', 'QA'),
  company('B-ZA-1', 'Drakenrand Compute (Pty) Ltd', 'ZA'),
  company('B-KE-1', 'Mlimani Data Hub Ltd', 'KE'),
  company('B-CL-1', 'Cómputo Aysén Verde SpA', 'CL'),
  company('B-KZ-1', 'Saryarka Esep LLP', 'KZ'),
  company('B-TR-1', 'Kızılova Bilişim AŞ', 'TR'),
  company('B-GR-1', 'Ypologismoi Pelion AE', 'GR'),
]

export const chinese: readonly Company[] = [
  company('C-CN-1', '霁川云计算有限公司', 'CN'),
  company('C-CN-2', '栎湾智算科技有限公司', 'CN'),
  company('C-CN-3', '砚溪大学', 'CN'),
  company('C-HK-1', '碧屿数据（香港）有限公司', 'HK', 'HK'),
  company('C-MO-1', '濠星科技一人有限公司', 'MO', 'MO'),
]

/** Companies elsewhere whose ultimate parent is headquartered in China or Macau. */
export const daughters: readonly (Company & { readonly location: string })[] = [
  { ...company('D-DE-1', 'Jichuan Cloud Europe GmbH', 'DE', 'CN', 'G-C-CN-1'), location: 'DE' },
  { ...company('D-SG-1', 'Liwan Smart Compute (Singapore) Pte Ltd', 'SG', 'CN', 'G-C-CN-2'), location: 'SG' },
  { ...company('D-MY-1', 'Jichuan Data Centres Sdn Bhd', 'MY', 'CN', 'G-C-CN-1'), location: 'MY' },
  { ...company('D-JP-1', 'Haoxing Japan KK', 'JP', 'MO', 'G-C-MO-1'), location: 'JP' },
  { ...company('D-NL-1', 'Liwan Holding BV', 'NL', 'CN', 'G-C-CN-2'), location: 'NL' },
]

export const retailers: readonly Company[] = [
  company('R-BR-1', 'Lojas Pixelândia Ltda', 'BR'),
  company('R-DE-1', 'Spielwinkel Handels GmbH', 'DE'),
  company('R-KZ-1', 'Oyinshy Market LLP', 'KZ'),
  company('R-CN-1', '像素小铺商贸有限公司', 'CN'),
  company('R-IN-1', 'Khelghar Retail Pvt Ltd', 'IN'),
  company('R-MX-1', 'Juegos Coyuca SA de CV', 'MX'),
  company('R-AE-1', 'Laaib Souq Trading LLC', 'AE'),
  company('R-VN-1', 'Tiệm Game Hoa Phượng', 'VN'),
]

export const packagers: readonly Company[] = [
  company('P-MY-1', 'Perakota Packaging Sdn Bhd', 'MY'),
  company('P-TW-1', '霁岚封装股份有限公司', 'TW'),
  company('P-MX-1', 'Ensamble Sonoreño SA de CV', 'MX'),
]

export const labs: readonly Company[] = [
  company('L-US-1', 'Larkspur Frontier Lab Inc.', 'US'),
  company('L-US-2', 'Halcyon Weir AI PBC', 'US'),
  company('L-GB-1', 'Penhallow Models Ltd', 'GB'),
]

export const veus = {
  universal: [company('V-US-1', 'Meridian Bluff Cloud Inc.', 'US'), company('V-JP-1', 'Tsukishiro Cloud KK', 'JP')],
  national: [company('V-IN-1', 'Himadri Compute Ltd', 'IN'), company('V-AE-1', 'Rimal Compute PJSC', 'AE')],
}
