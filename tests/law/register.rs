use crate::cited;
#[test]
fn dump() {
    let (cited, unread) = cited::citations();
    for it in &cited { println!("C\t{}\t{}\t{}", it.code, it.room, it.place); }
    for it in &unread { println!("U\t{it}"); }
}
