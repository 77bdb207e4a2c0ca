/** Working names. Actors draw from one list, so that no name tells who is who. */
export const names: readonly string[] =
  `Adèle Aimée Alina Amber Amélie Ana Anouk Ariane Bella Bianca Bo Brigit Britt Camila Carla Carmen Cato Céline
  Chantal Chiara Claire Coco Dana Daphne Demi Diana Dominique Dorien Edit Elena Elise Ella Emma Esmee Estelle Eva
  Fabiënne Femke Fleur Floor Gaia Gina Greet Hanna Heidi Helena Ilona Ine Ingrid Irina Iris Isa Jana Jasmijn Jill
  Joana Jolie Joyce Julia Kaia Karin Katja Kim Laura Lea Lena Lieke Lina Lisa Loes Lola Lotte Lucía Luna Maaike Maja
  Mara Margot Marijke Marta Mathilde Maud Maya Mia Milou Mira Monique Nadia Naomi Nathalie Nika Nina Noëlle Nora Olga
  Paula Petra Pien Pilar Ramona Renée Rianne Robin Roos Rosa Ruth Sabine Sanne Sara Saskia Selma Senna Silke Simone
  Sofie Stella Suze Sylvia Tamara Tara Tess Tessa Thirza Valérie Vera Vicky Wendy Yara Yvonne Zita Zoë Bram Luuk
  Milan Ruben Sem`.split(/\s+/)
