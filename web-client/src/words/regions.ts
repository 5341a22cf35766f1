interface Names {
  name: string;
  shortName: string;
  englishName: string;
}

export function regionName(region: Names, language: string): string {
  return language === 'en' ? region.englishName : region.name;
}

export function shortRegionName(region: Names, language: string): string {
  return language === 'en' ? region.englishName : region.shortName;
}
