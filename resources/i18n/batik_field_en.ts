<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="id_ID">
<context>
    <name></name>
    <message>
        <source>Identitas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NIK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>16 angka, persis seperti di KTP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alasan NIK berbeda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diisi bila NIK tidak cocok dengan tanggal lahir, jenis kelamin, atau kabupaten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nama lengkap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seperti tertulis di KTP, tanpa gelar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nama panggilan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nama yang dikenal di desa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tempat lahir</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tanggal lahir</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hari/bulan/tahun, misalnya 12/05/1980</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jenis kelamin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kebangsaan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kosong berarti Indonesia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pas foto</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ukuran 3x4, latar merah</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tempat tinggal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alamat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jalan atau dusun dan nomor rumah</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Misalnya 003</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RW</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Misalnya 001</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desa/kelurahan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ketik sebagian nama desa atau kecamatan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Petunjuk rumah</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cara menemukan pintunya, misalnya sebelah timur masjid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kode pos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5 angka</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kontak</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nomor HP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sebaiknya yang memakai WhatsApp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nomor lain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keluarga atau tetangga</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Surel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Boleh kosong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pendidikan dan pekerjaan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pendidikan terakhir</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pekerjaan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seperti di KTP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jabatan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Misalnya pemilik, pembatik, pewarna</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nama tempat bekerja</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kosong bila sama dengan usahanya</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alamat tempat bekerja</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kode pos tempat bekerja</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Telepon tempat bekerja</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Surel tempat bekerja</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usaha</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IKM tempat ia membatik</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kelompok/sentra</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Misalnya Sentra Batik Gedog Margorejo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Persetujuan data pribadi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Persetujuan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apa kata pengrajin tentang pemakaian datanya</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tanggal persetujuan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cara persetujuan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versi naskah persetujuan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yang tidak boleh dikirim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keterangan ini tidak ikut dalam kiriman mana pun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nama wali</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bila pengrajin di bawah umur atau diwakili</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dasar pemrosesan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keterangan lain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keadaan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Penyesuaian wajar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kebutuhan saat uji, misalnya kursi roda atau dibacakan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Catatan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pengrajin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profil usaha</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nama usaha</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merek dagang</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pemilik</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mulai usaha</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tahun, misalnya 1998</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desa/kelurahan usaha</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alamat usaha</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legalitas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NIB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>13 angka</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KBLI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Industri batik: 13134 (KBLI 2020)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tahun KBLI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2020 atau 2025</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NPWP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>15 atau 16 angka, atau NIK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merek terdaftar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nomor merek</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tahun merek</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sertifikat halal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batikmark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Akun SIINas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tenaga kerja dan skala</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pekerja laki-laki</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>orang</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pekerja perempuan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>di antaranya keluarga</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tidak dibayar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>di antaranya dibayar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nilai investasi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tanpa tanah dan bangunan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Omzet per bulan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rata-rata setahun terakhir</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Produksi per bulan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lembar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Produksi kain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>meter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kapasitas per bulan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kapasitas kain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Produk dan bahan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Produk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teknik</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Motif</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pewarna alam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pewarna sintetis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pengunci warna</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bahan baku</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asal bahan baku</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pasar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jangkauan pasar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Negara tujuan ekspor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saluran penjualan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Catatan usaha</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
