/** The rules on how cells look: fonts, colours, fills, number formats. */
package strandline.audit.look;
