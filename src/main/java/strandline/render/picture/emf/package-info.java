/**
 * A picture as an enhanced metafile, the one vector format that Word and PowerPoint of every age
 * insert, keep and take apart into shapes. No permissively licensed library writes it that is still
 * kept up; the twenty records that a chart takes are written here.
 */
package strandline.render.picture.emf;
