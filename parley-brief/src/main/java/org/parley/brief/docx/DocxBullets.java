package org.parley.brief.docx;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/** The one kind of list of the brief: a bullet before each item. */
final class DocxBullets {

    private static final BigInteger ID = BigInteger.ONE;
    private static final long TWIPS_INDENT = 284;

    private DocxBullets() {}

    /** Its number, made when first asked for. */
    static BigInteger of(XWPFDocument word) {
        XWPFNumbering numbering = word.createNumbering();
        if (numbering.getNum(ID) == null) {
            CTAbstractNum list = CTAbstractNum.Factory.newInstance();
            list.setAbstractNumId(BigInteger.ZERO);
            CTLvl level = list.addNewLvl();
            level.setIlvl(BigInteger.ZERO);
            level.addNewNumFmt().setVal(STNumberFormat.BULLET);
            level.addNewLvlText().setVal("•");
            CTInd indent = level.addNewPPr().addNewInd();
            indent.setLeft(BigInteger.valueOf(TWIPS_INDENT));
            indent.setHanging(BigInteger.valueOf(TWIPS_INDENT));
            numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(list)));
        }
        return ID;
    }
}
