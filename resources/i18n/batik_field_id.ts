<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id" sourcelanguage="id_ID">
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
        <source>Paket A, B, C: ijazah kesetaraan SD, SMP, SMA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seperti di KTP; ketik misalnya batik atau perajin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hari ia mengatakannya, misalnya hari kunjungan ini</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bantuan yang ia perlukan saat uji, misalnya kursi roda atau soal dibacakan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rumah</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pekerjaan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lainnya</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skala</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Produksi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bahan dan alat</source>
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
        <source>{met} dari {of}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tanpa syarat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kurang:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untuk buku kerja masih kurang:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belum diusulkan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memenuhi semua syarat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ada yang kurang</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kecamatan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kec. {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keahlian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kesiapan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desa {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sertifikat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beranda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kunjungan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sertifikasi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kirim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pengaturan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Janji dokumen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dugaan ganda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Persetujuan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hasil</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tujuan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jatuh tempo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Siap kirim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Masih kurang</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lewat waktu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dalam 30 hari</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belum bersertifikat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bersertifikat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belum pernah dikunjungi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pernah dikunjungi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ada janji dokumen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NIK ganda</source>
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
        <source>Mengapa dinas boleh mencatat datanya; biasanya tugas pelayanan publik</source>
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
        <source>Kapan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Siapa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Laptop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Catatan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Isian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Semula</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menjadi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alasan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dihapus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ya</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tidak</source>
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
        <source>tidak ada syarat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keahlian (belum dipilih)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keahlian (belum dicatat)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pengalaman</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>umur</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kecamatan (belum dicatat)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kecamatan yang diminta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mungkin sudah pernah difasilitasi (jenis bantuannya belum jelas)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tahunnya belum dicatat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sudah bersertifikat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>persetujuan data pribadi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NIB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>teknik (belum dicatat)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>teknik batik, bukan tiruan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>syarat yang dinilai petugas</source>
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
    <message>
        <source>CodeReceipt</source>
        <comment>Simpan kode pemulihan</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CodeReceipt</source>
        <comment>Teks (*.txt)</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blanko asesi untuk LSP dan BNSP: semua sebagai teks, kode balai dan anggaran.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Daftar calon peserta yang diminta balai sebelum jadwal uji ditetapkan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lampiran surat usulan: kop dinas, nomor urut, dan tempat tanda tangan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arsip dinas: satu baris per pengrajin dengan semua keterangan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buku kerja milik penerima; isi kolomnya sudah dipastikan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profil</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Riwayat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belum ada keahlian. Catat apa yang ia kuasai, lalu pilih satu yang diajukan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belum pernah dikunjungi. F6 memulai kunjungan dengan tanggal hari ini.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belum ada monev. F7 memulai monev dengan tanggal hari ini.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belum ada sertifikat. Tiap peserta menerima dua: balai dan kementerian.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belum ada fasilitasi yang dicatat, juga dari sebelum program ini.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RemarkTable</source>
        <comment>Yang perlu dilihat</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RemarkTable</source>
        <comment>Akibatnya</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RemarkTable</source>
        <comment>Tentang</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remarks</source>
        <comment>ikut</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remarks</source>
        <comment>tidak ikut</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remarks</source>
        <comment>catatan</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paling sedikit 10 huruf. Empat kata acak lebih kuat daripada satu kata aneh.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Masih terlalu pendek: paling sedikit 10 huruf.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lemah: tambahkan satu dua kata lagi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cukup kuat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kuat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Isi kata sandi dulu, paling sedikit 10 huruf.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kedua kata sandi belum sama. Ketik ulang yang kedua.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tanggal uji</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hari/bulan/tahun, misalnya 12/05/2026</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kode jadwal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kode hari uji dari balai</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nomor registrasi asesor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>misalnya MET.000.001234 2020</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sumber anggaran</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kementerian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(dikosongkan)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Catatan perubahan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Daftar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Di mana saja</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cari di semua data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beranda, Pengrajin, Kunjungan, Sertifikasi, Monev, Kirim, Pengaturan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cari pengrajin di daftar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bagian berikutnya, juga pada angkatan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bagian sebelumnya, juga pada angkatan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saring daftar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pengrajin baru</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kunjungan baru untuk pengrajin yang dibuka</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Monev baru untuk pengrajin yang dibuka</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kunci layar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cadangkan dan tutup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tampilkan lembar pintasan ini</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pada catatan pengrajin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orang berikutnya di daftar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orang sebelumnya di daftar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pada hasil uji</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kompeten, belum kompeten, tidak hadir</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Juga semua di bawahnya yang belum ada hasilnya</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orang berikutnya</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Isi ke bawah</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Urungkan isian terakhir</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hal berikutnya yang perlu diperiksa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simpan semua hasil</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pada isian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Isian berikutnya</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Isian sebelumnya</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Urungkan ketikan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buka kalender pada tanggal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tandai belum ditanya</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tutup daftar pilihan atau jendela</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pada dokumen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memenuhi, tidak memenuhi, tidak ada</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kosongkan keadaannya</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dokumen di atas atau di bawah</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rincian: dijanjikan tanggal, catatan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pilih berkas, tempel gambar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pada daftar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pindah baris</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buka</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spasi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Centang</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nilai syarat calon peserta yang dipilih</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usulkan calon yang dicentang</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Di Peserta: rincian, urungkan keputusan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hapus pelatihan yang dipilih di Tutor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pindahkan syarat peserta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belum dipilih.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belum diisi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NIK harus 16 angka. Cocokkan dengan KTP.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NIB harus 13 angka. Cocokkan dengan surat NIB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NPWP harus 15 atau 16 angka. Cocokkan dengan kartunya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tulis nomor seperti 0812-3456-7890.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tulis surel seperti nama@contoh.id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kode pos harus 5 angka.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tulis bilangan bulat, misalnya 12.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tulis tahun empat angka, misalnya 1998.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tulis angka, misalnya 12,5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tulis jumlah rupiah, misalnya 1.250.000.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tulis jam seperti 09:30.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tulis lintang dan bujur, misalnya -6,897; 112,064.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pilih kabupaten atau kota dari daftar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Isian ini tidak dipahami. Tulis ulang.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terlalu panjang. Ringkas sampai 10.000 huruf.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pilihan ini tidak ada dalam daftar. Pilih lagi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tulis tanggal yang ada dengan tahun empat angka, seperti 12/05/1980.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desa itu tidak ditemukan. Ketik sebagian namanya, misalnya Gaji.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nama itu tidak ditemukan. Pilih dari daftar atau buat baru.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kode desa tidak dikenal. Pilih desa dari daftar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tanggal ini belum tiba. Periksa tahunnya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tanggal ini terlalu lama. Periksa tahunnya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tanyakan persetujuan pemakaian datanya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pilih apa yang tidak boleh dikirim; selama kosong, semuanya ikut.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Persetujuan ditarik: data tidak ikut dalam kiriman mana pun.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desa ini di {where}. Periksa bila maksudnya desa di kabupaten sendiri.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skema ini untuk keahlian {label}. Ganti skemanya, atau keahliannya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Umurnya di bawah 15 tahun. Periksa tanggal lahir atau catat nama wali.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tiruan batik (printing) bukan batik.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jumlah laki-laki dan perempuan tidak sama dengan keluarga dan dibayar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Harga tertinggi di bawah harga terendah. Periksa keduanya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jam selesai sebelum jam mulai. Periksa keduanya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Berakhir sebelum terbit. Periksa keduanya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ditambahkan oleh dinas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Awalan nomor HP ini tidak dikenal. Coba hubungi atau tanyakan lagi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alamat surel mungkin maksudnya @{host}. Periksa lagi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Januari</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Februari</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>April</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mei</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Juni</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Juli</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agustus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>September</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oktober</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>November</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desember</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Senin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selasa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rabu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kamis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jumat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sabtu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minggu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pada {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>baru saja</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} menit lalu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} jam lalu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} hari lalu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} minggu lalu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} bulan lalu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} tahun lalu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} belum diisi. Salin 16 angka dari KTP atau KK.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} rusak karena pernah menjadi angka di Excel. Ketik ulang 16 angka dari KTP.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} harus 16 angka; baru {count}. Cocokkan dengan KTP.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} harus 16 angka; ini {count}. Hapus angka yang lebih.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} berisi huruf yang mirip angka (O, l, I, S, B). Ganti dengan angka 0, 1, 5, 8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} hanya boleh berisi angka. Hapus huruf dan tanda lain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Penyimpanan penuh. Kosongkan sebagian tempat di laptop, lalu ulangi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tempat tujuan tidak dapat ditulisi. Pilih folder lain, atau lepas pengunci tulis pada diska.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Berkas {name} sedang dibuka program lain. Tutup dulu, lalu ulangi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder {name} sudah berisi. Pilih folder kosong atau nama folder yang baru.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} adalah folder. Tulis juga nama berkasnya, lalu ulangi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder tujuan {name} tidak ada. Buat dulu foldernya atau pilih folder lain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Berkas {name} tidak ada. Periksa nama dan letaknya, lalu ulangi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Di tempat folder tujuan ada berkas. Pilih folder lain, lalu ulangi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder data Batik Field hanya untuk datanya sendiri: berkas lain di sana tidak bersandi dan tidak ikut cadangan. Pilih folder lain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nama berkas atau foldernya terlalu panjang. Pilih nama yang lebih pendek.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diska gagal dibaca atau ditulisi. Periksa sambungannya, buat cadangan ke diska lain, lalu ulangi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nomor KK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nomor KK ini hanya angka pengisi. Salin 16 angka dari KK.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dua angka pertama nomor KK bukan kode provinsi. Cocokkan dengan KK.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tanggal di dalam nomor KK tidak ada di kalender. Cocokkan dengan KK.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usaha mikro</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usaha kecil</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usaha menengah</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usaha besar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Industri kecil</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Industri menengah</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Industri besar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Isi jumlah tenaga kerja dan nilai investasi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Isi nilai investasi tanpa tanah dan bangunan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Investasi Rp1 miliar sampai Rp15 miliar (Permenperin 64/2016).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Isi jumlah tenaga kerja.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paling banyak 19 pekerja</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>20 pekerja atau lebih</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>di bawah Rp1 miliar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rp1 miliar atau lebih</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paling banyak Rp15 miliar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>di atas Rp15 miliar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{workers}, investasi {money} (Permenperin 64/2016).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Isi modal usaha atau omzet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menurut modal {capital}, menurut omzet setahun {sales}; dipakai yang lebih tinggi (PP 7/2021).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menurut modal dan omzet setahun (PP 7/2021).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menurut modal usaha (PP 7/2021).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menurut omzet setahun (PP 7/2021).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belum dapat dihitung</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>belum ditanya</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NIK ini hanya angka pengisi. Salin 16 angka dari KTP atau KK.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dua angka pertama NIK bukan kode provinsi. Cocokkan dengan KTP.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empat angka pertama NIK bukan kode kabupaten/kota. Cocokkan dengan KTP.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Angka ke-7 dan ke-8 NIK (tanggal lahir) harus 01-31, atau 41-71 untuk perempuan. Cocokkan dengan KTP.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Angka ke-9 dan ke-10 NIK (bulan lahir) harus 01-12. Cocokkan dengan KTP.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tanggal lahir di dalam NIK tidak ada di kalender. Cocokkan dengan KTP.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empat angka terakhir NIK tidak mungkin 0000. Cocokkan dengan KTP; Excel dapat mengubah angka terakhir menjadi 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tanggal lahir berbeda dengan NIK ({day:02}/{month:02}/..{year:02}). Cocokkan dengan KTP; bila KTP memang begitu, tulis alasannya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>perempuan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>laki-laki</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jenis kelamin berbeda dengan NIK ({word}). Cocokkan dengan KTP; bila KTP memang begitu, tulis alasannya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kode kabupaten/kota di NIK sudah tidak dipakai. NIK lama memang dapat begitu; cocokkan dengan KTP dan tulis alasannya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NIK pertama kali terdaftar di {place}. NIK tidak berubah saat pindah; cocokkan dengan KTP dan tulis alasannya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kode kecamatan di NIK tidak dikenal. NIK lama dapat memakai kode kecamatan sebelum pemekaran; cocokkan dengan KTP dan tulis alasannya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>satu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dua</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tiga</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lima</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>enam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tujuh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delapan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sembilan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sepuluh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sebelas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>triliun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>miliar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>juta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ribu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ratus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>puluh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Membatik, merancang, atau pewarnaan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dipilih untuk sertifikasi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Satu keahlian yang diajukan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skema</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Langkah yang dikuasai</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lama pengalaman</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tahun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Penilaian diri</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menurut pengrajin sendiri</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Foto karya</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fasilitasi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fasilitasi yang pernah diterima</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jenis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tahun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sumber dana</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apa yang diterima</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dokumen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bukti kelengkapan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jenis dokumen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menurut FR.APL.01 bagian 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Berkas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dijanjikan tanggal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sertifikat kompetensi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Penerbit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balai atau kementerian/BNSP; tiap peserta menerima dua</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nomor sertifikat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nomor registrasi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nomor blangko</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diterbitkan oleh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tanggal terbit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Berlaku sampai</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Peserta angkatan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pindaian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diserahkan tanggal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profil dinas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dinas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nama dinas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pemerintah</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Baris pertama kop surat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kabupaten/kota</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Telepon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Situs web</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pola nomor surat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Misalnya 500.9/{nomor}/414.109/{tahun}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Penanda tangan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Misalnya Kepala Dinas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nama</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pangkat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NIP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>18 angka</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tempat tanda tangan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Angka dasar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jumlah pengrajin menurut dinas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>18 angka; kosong bila tidak ada</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Angkatan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ketentuan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kode hari uji dari balai; kosong sampai balai memberikannya</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skema dan kuota</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Angkatan ke</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 untuk yang pertama di tahun itu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lembaga sertifikasi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Satu skema, kecuali balai menyebut lebih</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Boleh lebih dari satu skema</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kuota</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kosong berarti semua kecamatan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tahap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tanggal dan surat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diumumkan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hari dinas mendapat kabar; tidak dicetak di surat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nomor surat balai</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disebut di surat usulan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tanggal surat balai</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tertulis di surat balai; disebut di surat usulan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usulan paling lambat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nomor surat usulan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tanggal surat usulan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ditujukan kepada</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nama dan jabatan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alamat penerima</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uji kompetensi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sampai tanggal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tempat uji (TUK)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alamat tempat uji</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diawali MET</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paket PSKK, bila bersama daerah lain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anggaran</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pembiayaan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kementerian/pemberi anggaran</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Syarat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Syarat angkatan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Urutan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bunyi syarat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seperti tertulis di surat balai</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diperiksa menurut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yang tidak dapat diperiksa program dicentang petugas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keahlian yang diminta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paling sedikit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paling banyak</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kecamatan yang diminta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dokumen yang diminta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Centang syarat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terpenuhi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Peserta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Urutan dalam daftar usulan, atau dalam cadangan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alasan pengecualian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mengapa diusulkan walau ada syarat, kuota, atau kecamatan yang tidak cocok</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bila ditolak atau tidak hadir</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asesmen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tujuan asesmen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kosong berarti seperti angkatannya</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nomor ini ada di baris lain. Cocokkan dengan sertifikat aslinya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nomor balai</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nomor kementerian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Penerbit balai</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pilih hasilnya dahulu (K, B, atau T); baris ini belum disimpan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sertifikat hanya untuk yang kompeten. Hapus {cells}, atau ubah hasilnya; baris ini belum disimpan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orang ini sudah memegang sertifikat dari uji ini. Hapus sertifikatnya dahulu bila hasilnya memang lain; baris ini belum disimpan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sebelum tanggal uji angkatan ini, {day}. Cocokkan keduanya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nomor ini sudah dipakai sertifikat lain. Cocokkan dengan aslinya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tanggal terbit balai</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Akhir masa berlaku balai</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tanggal terbit kementerian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Penerbit kementerian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Akhir masa berlaku kementerian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} tanggal perlu diperiksa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} nomor perlu diperiksa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} isian perlu diperiksa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} isian belum ada</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} baris belum dapat disimpan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tanggal hasil</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disarankan menjadi tutor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alasan (bila ada)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nomor sertifikat kementerian/BNSP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alasan tidak kompeten atau tidak hadir</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skema sertifikasi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nomor skema</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Misalnya SKM/BNSP/…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jenis skema</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standar kompetensi kerja</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Masa berlaku</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sumber</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ya bila sudah dicocokkan dengan dokumen balai atau SKKNI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tanggal verifikasi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dokumen yang dipakai mencocokkan, misalnya nomor surat balai</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit kompetensi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kode unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Misalnya C.13BTK01.001.2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judul unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elemen kompetensi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elemen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kriteria unjuk kerja</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Satu kriteria sebaris</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pengajuan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Surat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Penerima</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Susunan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buku kerja penerima</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nomor surat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tanggal surat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dibekukan tanggal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Petugas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judul kolom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Satu judul sebaris</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Berkas yang dikirim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buku kerja sebelum diisi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cara mengisi buku kerja</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Baris terkirim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Isi baris</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Berkas kosong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lembar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Isi kolom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judul kolom dan isian yang mengisinya</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dipastikan tanggal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Surveilan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Laporan surveilan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tutor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Boleh mengajar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sejak</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sampai</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dasar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sertifikat atau surat penunjukan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kegiatan mengajar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pokok ajaran</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jumlah peserta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Peserta ajar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kegiatan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bila belum ada di daftar pengrajin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pangkat/golongan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Peran</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Daftar kode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Butir daftar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tidak dipakai lagi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sudah diverifikasi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tanggal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tugas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Surat tugas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nomor surat tugas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Satu dasar sebaris</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nama dipisah koma, seperti di Pengaturan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untuk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tempat tujuan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mulai</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waktu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Misalnya 08.00 WIB s.d. selesai</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Laporan dalam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hari</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perjalanan dinas (SPPD)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nomor SPPD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tempat berangkat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alat angkut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Misalnya kendaraan dinas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tingkat biaya</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pengikut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pembebanan anggaran: instansi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pembebanan anggaran: mata anggaran</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Naskah dinas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jenis surat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Berkas Word (.docx)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dipakai sejak</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Naskah persetujuan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Naskah persetujuan data pribadi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Berlaku sejak</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Isi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Satu butir sebaris</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jam:menit, misalnya 09:30</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selesai</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jam:menit, misalnya 10:15</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ringkasan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Koordinat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lintang, bujur</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Foto</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tanda tangan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tindak lanjut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Monev</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paling lambat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selesai tanggal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tempat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sertifikat dipakai untuk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Produksi dan tenaga kerja</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rincian per produk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kapasitas terpasang</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Omzet dan pasar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arah omzet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Harga terendah</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>per lembar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Harga tertinggi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bahan, alat, dan limbah</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kendala pasokan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keadaan alat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pengolahan limbah cair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perubahan legalitas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kendala dan bantuan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kendala</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uraian kendala</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bantuan yang diharapkan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menjadi tutor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Berapa kali mengajar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kali</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Berapa orang diajar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Harga produk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jumlah dan satuan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NIK ini sudah dipakai pengrajin lain. Buka dan bandingkan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usahanya sudah dihapus. Pilih usaha lain, atau kosongkan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dihapus di satu laptop, diubah di laptop lain. Simpan lagi atau hapus.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ada dua isian berbeda dari dua laptop. Pilih yang benar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pilih satu keahlian yang diajukan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Catat keahliannya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KTP: catat dokumennya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pas foto: catat dokumennya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ijazah: catat dokumennya, atau surat pernyataan bila tidak ada.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KTP belum memenuhi syarat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pas foto belum memenuhi syarat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ijazah belum memenuhi syarat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Di luar kecamatan angkatan ini.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kecamatannya belum dicatat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sudah bersertifikat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Persetujuan datanya terbatas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skema keahliannya bukan skema angkatan ini.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kelurahan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desa Adat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kec. {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kab. {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pembuatan berkas dibatalkan; tidak ada berkas yang ditulis.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tanda tangan digital pada templat tidak berlaku lagi karena isinya berubah.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letak baris data pada templat tidak benar. Periksa baris pola dan kolomnya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rumus larik mencakup baris data; periksa jangkauannya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Halaman {page} dari {pages}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Telepon {phone}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Surel {email}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nama data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Definisi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pengrajin batik yang dikenal dinas, satu baris satu orang.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Satuan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Periode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keadaan pada {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Produsen data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kode rujukan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kode wilayah Kemendagri; sumber: idn-area-data (ODbL 1.0)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tanggal dibuat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kolom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asal isian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tetap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blanko pengajuan BNSP (19 kolom)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Daftar calon asesi (15 kolom)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Daftar usulan peserta (dengan kop dan tanda tangan)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DAFTAR USULAN PESERTA SERTIFIKASI KOMPETENSI BATIK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TAHUN {{ tahun }}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Register pengrajin (semua keterangan)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kode {field}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Susunan “{name}” tidak dikenal. Yang ada: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Berkas templat bukan buku kerja Excel (.xlsx/.xlsm) yang utuh. Buka di Excel, simpan ulang sebagai .xlsx tanpa kata sandi, lalu pilih lagi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Berkas {name} tidak dapat dibaca. Periksa letaknya, tutup di Excel, lalu ulangi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Templat terlalu besar atau isinya tidak wajar. Minta templat kosong kepada penerima.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lembar “{sheet}” tidak ada di templat. Pilih lembar yang benar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bagian “{part}” tidak punya jenis isi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Daftar jenis isi menyebut bagian “{part}” yang tidak ada.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bagian “{part}” menunjuk bagian “{target}” yang tidak ada.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bagian “{part}” ada dua kali.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bagian “{part}” memakai satu tanda hubungan dua kali.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bagian “{part}” memakai hubungan “{id}” yang tidak ada.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bagian “{part}” bukan XML yang benar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Isi tetap di sini tidak sama di tiap baris; baris tambahan dibiarkan kosong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rumus pada baris pola diganti oleh data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Isi tetap pada baris pola diulang di setiap baris data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Isian {name} pada templat belum punya teks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Isian terbagi dalam beberapa format huruf; format yang pertama dipakai.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kepala atau kaki halaman lebih dari 255 huruf; Excel menolaknya. Pendekkan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rumus memakai INDIRECT, OFFSET atau ADDRESS; periksa, karena baris di bawah data bergeser.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rumus menunjuk beberapa lembar sekaligus dan tidak dapat digeser; periksa.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grafik mini hanya ada di baris yang disediakan templat; salin ke baris tambahan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tabel pivot memakai data lembar ini; segarkan setelah dibuka di Excel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letak gambar tidak terbaca sehingga tidak digeser; periksa letaknya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gambar di baris ini disetel tidak ikut bergeser; periksa letaknya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teks lebih dari 32.767 huruf dipotong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teks memuat huruf yang rusak; diganti tanda “�”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Angka lebih dari 15 digit dibulatkan oleh Excel; simpan sebagai teks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Angka tidak berhingga ditulis sebagai teks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tanggal sebelum Maret 1900 ditulis sebagai teks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{heading}” belum diisi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{heading}” belum dimengerti; perbaiki isiannya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{heading}” bukan tanggal; tulis misalnya 12/05/1980.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{heading}” bukan angka.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{heading}” tidak ada di daftar kode.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{heading}” tidak ikut karena persetujuan terbatas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Berkas hasil rusak dan tidak dapat dibuka. Buat ulang.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsur “{name}” pada lembar tidak pada urutannya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsur “{name}” menunjuk jangkauan yang tidak sah.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sel gabungan saling menutupi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rumus bersama tidak punya rumus induk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Baris tidak berurutan atau di luar batas lembar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sel tidak berurutan, ganda, atau bukan milik barisnya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sel memakai gaya yang tidak ada.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sel menunjuk teks bersama yang tidak ada.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sel berjenis yang tidak dikenal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jumlah baris melebihi batas Excel (1.048.576). Bagi ke beberapa berkas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sel gabungan menutupi baris data; isi di bawah gabungan tidak terlihat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sel gabungan pada baris cadangan diganti mengikuti baris pola.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Baris data ikut dibekukan di layar; geser batas pembekuan bila perlu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nama terdefinisi “{name}” tidak dapat dibaca Excel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nama terdefinisi “{name}” ada dua kali.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nama lembar “{name}” tidak sah atau ganda.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tabel “{name}” tidak sesuai dengan jangkauan atau judul kolomnya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tabel “{name}” memakai nama atau nomor yang sudah dipakai.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Berkas itu tidak dapat dibaca. Salin ke laptop, lalu ulangi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Peserta ini tidak ada lagi. Muat ulang daftarnya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Peserta ini sudah diuji. Ubah hasilnya, bukan usulannya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ia sudah menjadi peserta angkatan ini lagi. Muat ulang daftarnya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Peserta ini tidak ada di daftar cadangan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tulis alasannya dahulu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Syarat ini tidak ada lagi. Muat ulang daftarnya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Syarat ini diperiksa program, tidak dicentang petugas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pengrajin ini tidak ada lagi. Muat ulang daftarnya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ia tidak dapat menjadi peserta: persetujuannya ditarik, atau ia pindah, berhenti, atau meninggal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Catatan ini tidak ada lagi. Muat ulang daftarnya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder cadangan tidak dapat dibuat. Pilih folder lain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Semua perubahan utuh.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tidak diperiksa: catatan perubahannya rusak.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pencarian tidak menemukan semuanya. Pilih Bangun ulang di Pengaturan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Daftar sama dengan catatan perubahan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(tidak ada lagi)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Angkatan ini tidak ada lagi. Muat ulang daftarnya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(belum bernama)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>siap kirim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} bukan cadangan Batik Field. Pilih berkas cadangan yang lain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cadangan {name} rusak atau terpotong. Pakai cadangan lain; berkas ini biarkan saja.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cadangan {name} dibuat oleh Batik Field yang lebih baru. Pasang Batik Field yang terbaru.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lampiran paling besar {limit} MB; berkas ini {size} MB. Perkecil dulu, lalu ulangi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Berkas lampiran kosong. Pilih berkas lain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lampiran ini tidak ada di laptop ini. Ambil dari laptop tempat lampiran itu ditambahkan, atau tambahkan lagi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lampiran ini rusak. Pulihkan cadangan ke folder baru, atau tambahkan lagi berkasnya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Berkas lampiran (lampiran.db) hilang atau rusak; data lain tetap dapat dipakai. Pulihkan cadangan terakhir ke folder baru.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cadangan sedang dibuat. Tunggu sampai selesai, lalu ulangi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pencadangan dihentikan; tidak ada yang berubah.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cadangan gagal diperiksa dan tidak disimpan: {detail} Jalankan pemeriksaan data, lalu ulangi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>jumlah barisnya berbeda.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cadangan {name} rusak: {detail} Pakai cadangan lain; berkas ini biarkan saja.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data sudah dikunci. Buka lagi dengan kata sandi, lalu ulangi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data sedang dipakai proses lain. Tunggu sebentar, lalu ulangi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Berkas data rusak. Jangan hapus apa pun; pulihkan cadangan terakhir ke folder baru.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Berkas data tidak dapat dibaca dengan kunci folder ini: berkasnya rusak atau berasal dari folder lain. Jangan hapus apa pun; pulihkan cadangan terakhir ke folder baru.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Berkas data tidak dapat dibuka. Pastikan foldernya ada, boleh ditulisi, dan tidak sedang dikunci antivirus, lalu ulangi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pemasangan Batik Field rusak: mesin basis datanya {found}, bukan SQLCipher dengan SQLite {oldest} atau lebih baru. Pasang ulang Batik Field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: tanda pengaman setiap halaman</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: susunan tabel dan panjang berkas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: rujukan antartabel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kunci.json: kata sandi dan kode pemulihan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>simpanan terakhir sebelum program terhenti</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} halaman rusak.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Susunannya rusak.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} rujukan menunjuk ke yang tidak ada.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sebagian simpanan terakhir tidak terbaca lagi. Periksa isian terakhir; sisa berkasnya disimpan dengan akhiran .rusak.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kata sandi atau kode pemulihan hilang dari berkas ini. Buat lagi di Pengaturan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder data ini memakai format kunci versi {found}; program ini mengenal sampai versi {known}. Pasang Batik Field yang terbaru; datanya tidak diubah.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Berkas kunci.json rusak. Jangan hapus apa pun; pulihkan cadangan terakhir ke folder baru.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kata sandi tidak cocok. Periksa Caps Lock dan ketik ulang, atau buka dengan kode pemulihan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kode pemulihan ini bukan untuk folder data ini. Pakai lembar kode yang paling baru.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kunci yang disimpan sistem tidak cocok lagi. Buka dengan kata sandi atau kode pemulihan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kata sandi belum diisi. Isi kata sandi atau kode pemulihan, lalu ulangi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kata sandi masih kosong. Isi kata sandi, lalu ulangi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder data ini sedang dibuka di {host} sejak {since} (proses {pid}). Pakai jendela yang sudah terbuka itu, atau tutup dulu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder data ini sedang dibuka program lain. Pakai jendela yang sudah terbuka, atau tutup dulu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Foto tidak dapat dibaca. Pilih foto JPG, PNG, atau WEBP lain, atau potret lagi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Foto terlalu besar. Potret lagi dengan ukuran biasa.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Foto terlalu besar ({width} x {height} titik). Potret lagi dengan ukuran biasa.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder ini disinkronkan oleh {service}. Sinkronisasi dapat merusak data; pilih folder lain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder ini berada di jaringan. Pilih folder di diska laptop ini.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder ini berada di diska lepas. Pilih folder di laptop; pakai diska lepas untuk cadangan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kode pemulihan terdiri atas 32 huruf dan angka dalam 8 kelompok; yang diketik {count}. Salin lagi dari lembarnya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kode pemulihan salah ketik. Cocokkan lagi setiap kelompok dengan lembarnya, lalu ulangi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder data ini dibuat oleh Batik Field yang lebih baru (versi data {found}; program ini mengenal sampai versi {known}). Pasang Batik Field yang terbaru; datanya tidak diubah.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} bukan folder data Batik Field: berkas {file} tidak ada. Pilih folder lain, atau pulihkan cadangan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sistem ini tidak dapat menyimpan kunci. Tetap buka dengan kata sandi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hapus {what}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keluar dari daftar; riwayatnya tetap ada. Apa alasannya?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hapus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buang {what} yang belum disimpan?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ketikannya disimpan 30 hari dan dapat dipulihkan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buang</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Isi sebuah perubahan rusak. Pulihkan dari cadangan terakhir yang baik.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Catatan ini dibuat oleh Batik Field yang lebih baru. Perbarui.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Daftar pilihan kolom “{heading}” tidak memuat isian ini; selnya dikosongkan. Pilih sendiri di Excel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pemetaan harus berupa objek JSON: judul atau huruf kolom dan nama isiannya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kolom “{name}” tidak ada di templat. Yang ada: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judul “{name}” ada di beberapa kolom ({letters}); sebut huruf kolomnya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kolom {letters} disebut dua kali dalam pemetaan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Isian kolom “{name}” harus nama isian atau {{&quot;fixed&quot;: nilai}}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kolom “{heading}” dibiarkan kosong. {reason} Petakan bila perlu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kolom “{heading}” meminta data spesifik dan dibiarkan kosong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Daftar pilihan kolom “{heading}” tidak dapat dibaca; periksa isinya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kolom “{heading}” terbagi atas {count} sel tiap baris; isinya ditulis utuh di sel pertama. Pindahkan sendiri di Excel bila diminta satu angka tiap kotak.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Di lembar “{sheet}” satu orang memakai beberapa baris: sel {cells} digabung ke bawah. Pisahkan gabungannya di Excel sehingga tiap orang satu baris, atau kosongkan kolom itu, lalu ulangi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ditentukan dalam pemetaan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Templat menyebut isiannya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kolom ini sudah bernomor urut.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kolom ini berisi rumus; dibiarkan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judul kolom sama.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judul kolom sama tanpa keterangan dalam kurung.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judul kolom sama tanpa kata tambahan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Semua sebutan dalam judul berarti sama.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salah satu sebutan dalam judul dikenal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judul menyebut bagian-bagian alamat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judul kolom sama tanpa spasi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ejaan judul mirip.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Isian yang cocok sudah dipakai di kolom lain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judul kolom tidak dikenal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Templat berformat Excel lama (.xls). Buka di Excel, simpan sebagai .xlsx, lalu pilih lagi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Templat terkunci kata sandi. Buka di Excel, hapus kata sandinya, simpan, lalu pilih lagi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judul kolom tidak ditemukan pada lembar {sheets}. Pastikan satu baris memuat judul seperti Nama dan NIK, lalu ulangi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lembar {others} meminta kolom yang sama dan dibiarkan; yang diisi lembar “{sheet}”. Bila seharusnya lembar lain, pindahkan lembar itu ke depan di Excel, lalu ulangi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lembar ini diproteksi; hasilnya tetap terisi, tetapi tidak dapat diubah di Excel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Di sebelah daftar ada isian lain, misalnya tabel kode; dibiarkan seperti aslinya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Di bawah judul kolom, lembar “{sheet}” sel {cell}, tidak ada baris kosong untuk data. Sisipkan satu baris kosong di sana, lalu ulangi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Isian “{key}” tidak dikenal; lihat daftarnya dengan perintah fields.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Persetujuan ditarik.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pengrajin ini tidak ada lagi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pemeriksaan dihentikan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Templat menyediakan {reserved} baris; {more} baris ditambahkan di bawahnya. Periksa hasilnya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lembar “{sheet}” hanya menyediakan {reserved} baris ({first} sampai {last}) dan yang dikirim lebih banyak. Kurangi orangnya, minta templat yang lebih panjang, atau izinkan penambahan baris.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tabel di sebelah daftar ikut terbelah karena baris ditambahkan di tengahnya. Rapikan di Excel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Baris contoh milik templat masih ada di sini. Hapus sebelum dikirim.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tidak ada kolom templat yang terisi. Petakan kolomnya, lalu ulangi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Berkas hasil harus lain dari templatnya. Beri nama lain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nama berkas {name} harus berakhiran {suffix}, seperti isi templatnya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{key}” tidak dipakai templat ini. Yang ada: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Berkas yang ditulis tidak lolos pemeriksaan, jadi dibuang. Laporkan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Catatan ini sudah dihapus untuk selamanya. Buat catatan baru.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ketikan ini tidak ada lagi. Muat ulang daftarnya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dua salinan data memakai nomor laptop yang sama. Hubungi koordinator sebelum lanjut.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>data spesifik, hanya ikut bila diizinkan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Naskah itu bukan berkas Word (.docx). Simpan dari Word sebagai .docx, lalu ulangi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Naskah itu terlalu besar. Perkecil gambarnya, lalu ulangi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Naskah memakai {names} yang tidak dikenal. Betulkan di Word, lalu ulangi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tanda {{% … %}} atau {{{{ … }}}} di naskah rusak dekat “{near}”. Betulkan di Word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Naskah memakai perintah yang tidak diizinkan. Pakai isian saja, lalu ulangi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Naskah rusak setelah diisi: tanda {% … %} membuka dan menutup di tempat yang berbeda. Betulkan di Word, lalu ulangi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pembuatan surat dihentikan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nomor urut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tempat, tanggal lahir</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Umur dalam tahun pada hari ekspor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alamat lengkap dengan desa dan kecamatan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alamat dengan RT dan RW</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RT/RW</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nama desa/kelurahan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nama kecamatan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nama kabupaten/kota</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nama provinsi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kode kabupaten/kota, tanpa titik</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kode provinsi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Centang bila laki-laki</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Centang bila perempuan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tempat bekerja, atau nama usahanya</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alamat tempat bekerja, atau usahanya</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jabatan, atau pekerjaan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skema, atau keahliannya</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kode sumber anggaran</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kode kementerian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Angkatan “{name}” tidak ada. Sebut idnya, atau tahun dan nomornya seperti 2023/1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Angkatan itu tidak ada, atau belum disimpan. Pilih angkatan dari daftarnya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ada beberapa angkatan {name}. Sebut idnya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pengajuan ini tidak ada lagi. Muat ulang daftarnya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Catatan pengajuan ini tidak terbaca. Pakai berkas yang dulu dikirim.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jenis surat “{kind}” tidak dikenal. Yang ada: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nama berkas {name} harus berakhiran .docx atau .pdf.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Naskah “{label}”: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tidak ada surat yang dapat dibuat: {reasons}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pilih dulu untuk siapa suratnya, lalu ulangi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} tempat dikosongkan untuk ditulis tangan: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} tempat bertitik-titik karena datanya belum ada atau tidak ikut: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ada tanda yang tidak dapat ditulis di Word; tanda itu dibuang dari suratnya. Cocokkan suratnya dengan datanya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{label}” belum diisi; di surat ada titik-titik untuk ditulis tangan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{label}” di profil dinas belum diisi. Lengkapi di Pengaturan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{label}” tidak ikut karena persetujuan terbatas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{label}” belum dimengerti; di surat tertulis seperti diketik.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Persetujuan ditarik, jadi suratnya tidak dibuat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Catatan ini tidak ada lagi, jadi suratnya tidak dibuat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nomor surat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>titik-titik naskahnya sendiri</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sebutkan penerimanya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belum ada peserta yang diusulkan di angkatan ini. Usulkan dulu pesertanya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tidak ada peserta yang menunggu dikirim: semuanya cadangan, ditolak, atau sudah diuji. Usulkan dulu yang akan dikirim.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belum ada peserta yang siap kirim. Lengkapi datanya, atau sertakan apa adanya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pengajuan dihentikan; tidak ada yang dikirim.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diingat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buku kerja ini tidak diingat lagi. Pilih berkasnya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kolom “{heading}” yang diingat tidak ada lagi di buku kerja ini.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perkecil</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perbesar, juga Ctrl+roda tetikus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seluruh gambar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>100 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ukuran asli</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Putar ke kiri</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Putar ke kanan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hasil ke-{place}: sertifikat hanya untuk yang kompeten. Periksa hasilnya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Isi berkas harus berupa daftar hasil.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“id” harus berupa id pengrajin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“batch” harus berupa id angkatan, atau tahun dan nomornya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“certificates” harus berupa daftar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“kind” sertifikat harus disebut.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>harus berupa objek.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sebutkan siapa yang diusulkan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kuota angkatan ini belum diisi atau 0. Isi kuotanya dahulu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Angkatan ini belum mempunyai skema. Pilih skemanya dahulu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Angkatan ini menyebut lebih dari satu skema. Sisakan satu, atau tandai bahwa boleh lebih dari satu skema.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skema itu bukan skema angkatan ini. Pilih skema yang ada di angkatannya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skema untuk {n} orang belum dapat ditentukan. Pilih skemanya, lalu usulkan lagi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Angkatan ini dibatalkan. Ubah tahapnya dahulu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tidak ada pengrajin dengan id “{id}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pengrajin dengan id “{id}” tidak dapat diusulkan: persetujuannya ditarik, atau ia pindah, berhenti, atau meninggal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tulis alasannya, lalu ulangi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kuota {quota} orang terlampaui {over} orang</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NIK sama dengan pengrajin lain. Bandingkan keduanya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kalimat syaratnya berubah sesudah dicentang. Periksa, lalu simpan lagi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sertifikatnya berbeda di dua laptop. Periksa dahulu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sudah pernah difasilitasi sertifikasi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>di luar kecamatan angkatan ini</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ber-NIK sama dengan pengrajin lain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bersertifikat yang berbeda di dua laptop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dicentang sebelum kalimat syaratnya diubah</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pemeriksaan syarat dihentikan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(belum dicatat)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Persetujuan ditarik sesudah dikirim. Simpan sebagai bukti; jangan kirim lagi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pengrajin ini dihapus sesudah dikirim; barisnya tetap seperti waktu dikirim.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Baris ini dihapus untuk selamanya atas permintaan; ia tidak ditulis lagi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nama berkas {name} harus berakhiran {suffix}, seperti yang dikirim.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tidak lagi dalam daftar peserta angkatan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Barisnya dihapus untuk selamanya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tidak ada di versi yang baru.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Susunan atau kolom formulir ini tidak dikenal lagi; bandingkan berkasnya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Berkas {name} tidak dapat dibaca. Simpan sebagai .xlsx atau .csv, lalu ulangi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Daftar hasil ini berformat Excel lama (.xls). Buka di Excel, simpan sebagai .xlsx, lalu pilih lagi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Daftar hasil ini terkunci kata sandi. Buka di Excel, hapus kata sandinya, simpan, lalu pilih lagi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tidak ada baris judul dengan kolom NIK dan K/BK. Periksa judul kolomnya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Baris {row}: tulis K, BK, atau TH (tidak hadir) sebagai hasil.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Baris {row}: NIK tersimpan sebagai angka dan digit terakhirnya hilang. Ubah kolom NIK menjadi teks, lalu ketik ulang NIK-nya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Baris {row}: ada hasil tetapi NIK-nya kosong. Isi NIK-nya, atau hapus barisnya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Baris {row}: NIK ini sudah ada di baris {first}. Hapus salah satunya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skema belum dipilih; pilih di Keahlian atau di angkatan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>skema</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tanggal tanda tangan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>alamat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Surat menyatakan belum pernah dibiayai, padahal tercatat bantuan yang jenisnya belum jelas. Tanyakan dulu sebelum ditandatangani.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nomor skema belum dicatat; di formulir ada titik-titik. Isi di Pengaturan, Skema.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jenis skema belum dicatat, jadi tidak ada yang dicentang. Isi di Pengaturan, Skema.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keterangan skema belum diverifikasi. Cocokkan dengan surat balai, lalu tandai.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skema ini belum punya daftar unit kompetensi. Ketik atau impor dulu unitnya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit bawaan program belum diverifikasi, jadi barisnya kosong di formulir. Cocokkan dengan skema balai, lalu tandai di Pengaturan, Skema.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skema ini belum punya elemen kompetensi, jadi FR.APL.02 untuk pesertanya tidak dibuat. Ketik atau impor dulu elemennya di Pengaturan, Skema, lalu ulangi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit kompetensi skema ini belum diverifikasi. Cocokkan dengan skema balai.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nomor skema</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kode unit kompetensi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judul unit kompetensi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>faks kantor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>alamat kantor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>versi naskah</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yang tidak diizinkan untuk dikirim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tercatat pernah bersertifikat, jadi tujuan asesmen tidak dicentang. Pilih di Peserta, Rincian, misalnya sertifikasi ulang, atau centang di formulir sebelum ditandatangani.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dokumen “{label}” belum dicatat; kolomnya kosong di bagian 3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hasil ke-{place}: orang ini bukan peserta angkatan ini. Tidak ada yang disimpan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hasil ke-{place}: orang ini sudah dihapus dari daftar pengrajin. Keluarkan ia dari angkatan ini, lalu ulangi. Tidak ada yang disimpan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Baris {row}: NIK ini bukan milik peserta angkatan ini. Tidak ada yang disimpan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Baris {row}: dua peserta angkatan ini ber-NIK sama. Perbaiki NIK-nya dahulu, lalu ulangi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hasil ke-{place}: orang ini bukan peserta angkatan yang sama. Tidak ada yang disimpan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orang-orang ini peserta beberapa angkatan. Sebut angkatannya (--batch).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hasil ke-{place}: orang ini sudah memegang sertifikat dari angkatan ini. Hapus sertifikatnya dulu bila hasilnya memang lain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orang ini tercatat {state}, bukan peserta uji. Periksa daftar hadirnya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Berkas ini tidak memuat hasil.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Angkatan ini dibatalkan. Ubah tahapnya dulu bila ujinya tetap diadakan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pembiayaan angkatan belum diisi; fasilitasi sertifikasi tidak dicatat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nomor sertifikat ini sudah dipakai sertifikat lain. Cocokkan dengan aslinya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uji kompetensi batik</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memenuhi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tidak memenuhi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tidak ada</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kode belum diverifikasi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pilih dulu sertifikat yang diserahkan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sertifikat ini tidak ada lagi. Muat ulang daftarnya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tanggal serah terima sebelum tanggal terbit. Periksa keduanya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Angkatan ini belum punya peserta, jadi suratnya tidak dibuat. Usulkan dulu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belum ada peserta yang kompeten di angkatan ini. Catat dulu hasilnya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Surat usulan tidak menyebut kesediaan calon: {count} dari {of} orang belum dicentang bersedia dan belum punya surat pernyataan yang memenuhi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tempat, tanggal lahir</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>organisasi/usaha</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tempat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nomor sertifikat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>isian tangan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PIHAK KEDUA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pilih keahlian yang diajarkan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disarankan pada uji kompetensi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF dibuat dengan LibreOffice Writer atau Word, tetapi keduanya tidak ada di laptop ini. Simpan sebagai .docx, atau pasang LibreOffice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LibreOffice atau Word tidak dapat membuat PDF-nya. Simpan sebagai .docx saja.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Membuat PDF terlalu lama, jadi dihentikan. Kurangi orangnya, atau simpan .docx.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judul kolom tabel skema tidak ditemukan. Perlu satu baris judul dengan Skema, Judul unit, dan sedikitnya satu dari: Nomor skema, Jenis, Standar, Kode unit, Elemen, Kriteria.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Berkas {name} bukan .csv berhuruf UTF-8. Simpan sebagai .xlsx, lalu pilih lagi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Berkas {name} bukan .xlsx atau .csv. Simpan sebagai salah satunya, lalu pilih lagi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sel ini berisi rumus. Ganti dengan nilainya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lama perjalanan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>batas waktu laporan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nama petugas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dasar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kendala, kesimpulan dan saran</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Satu foto tidak dapat dicetak: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>berkasnya bukan gambar JPG atau PNG.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Surat “{kind}” tidak ikut dalam pengajuan. Yang dapat ikut: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Surat “{label}” memuat {people} orang, buku kerja {rows} orang. Samakan sebelum dikirim.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Impor dihentikan; tidak ada yang berubah.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Di bawah judul kolom tidak ada baris. Isi tabelnya dahulu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tulis nama skemanya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tulis judul unitnya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elemen atau kriteria ini tidak mempunyai unit. Tulis judul unitnya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kriteria ini tidak mempunyai elemen. Tulis elemennya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Isi sel ini terlalu panjang; paling banyak {most} huruf.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jenis skema ini tidak dikenal. Yang ada: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kode unit ini sudah dipakai untuk judul lain di baris sebelumnya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Berbeda dari yang tertulis di baris sebelumnya untuk skema yang sama.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tabel yang diimpor: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tabelnya sudah sama; tidak ada yang berubah.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kosong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bukan foto JPG, PNG, WEBP atau HEIC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>video yang menyertai foto iPhone; fotonya sendiri ikut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>catatan suntingan iPhone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>catatan suntingan iPhone; fotonya sendiri ikut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>terlalu besar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tidak dapat dibaca</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>foto HEIC; pembacanya belum terpasang di laptop ini</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sama dengan foto lain di folder ini</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder itu tidak dapat dibaca. Salin fotonya ke laptop, lalu ulangi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder itu berisi {count} berkas; paling banyak {most}. Bagi dulu ke beberapa folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>catatan tujuannya sudah dihapus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hanya satu foto per orang untuk tujuan ini</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pas foto di profil</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Foto kunjungan {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dokumen: {kind}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Foto karya: {skill}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>belum disimpan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} cadangan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kuota belum diisi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{taken} dari {quota} tempat, sisa {left}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{taken} dari {quota} tempat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{taken} dari {quota} tempat, lebih {over}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Surat menyatakan belum pernah dibiayai, padahal tercatat pernah difasilitasi sertifikasi. Coret butir itu sebelum ditandatangani.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alasannya disimpan bersama usulannya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SentTables</source>
        <comment>Versi</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SentTables</source>
        <comment>Tanggal</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SentTables</source>
        <comment>Penerima</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SentTables</source>
        <comment>Surat</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SentTables</source>
        <comment>Baris</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SentTables</source>
        <comment>Berkas</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SentTables</source>
        <comment>Petugas</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SentTables</source>
        <comment>Orang</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SentTables</source>
        <comment>Yang berbeda</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SentTables</source>
        <comment>Waktu dikirim</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SentTables</source>
        <comment>Sesudahnya</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SentTables</source>
        <comment>ikut</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SentTables</source>
        <comment>tidak ikut</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SentTables</source>
        <comment>Peserta</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SentTables</source>
        <comment>Kolom lembar</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FindingLines</source>
        <comment>periksa</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Semua sertifikat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belum diserahkan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perlu surveilan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perlu diperpanjang (RCC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sudah habis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Habis lebih dari setahun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nomor ganda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Baru satu dari dua</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balai</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nomor ganda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tanggal terbit belum tiba</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CertificateBook</source>
        <comment>Pemegang</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CertificateBook</source>
        <comment>Jenis</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CertificateBook</source>
        <comment>Nomor</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CertificateBook</source>
        <comment>Habis</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CertificateBook</source>
        <comment>Catatan</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lewat {n} hari</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>balai belum ada</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kementerian belum ada</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} hari lagi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CertificateBook</source>
        <comment>Terbit</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CertificateBook</source>
        <comment>Diserahkan</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CertificateBook</source>
        <comment>Desa</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(sudah tidak ada)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Berkas ini tidak terbaca. Pilih daftar hasil .xlsx, .csv, atau .json.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TutorTables</source>
        <comment>Nama</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TutorTables</source>
        <comment>Keahlian</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TutorTables</source>
        <comment>Keadaan</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TutorTables</source>
        <comment>Desa</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TutorTables</source>
        <comment>Pelatihan</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TutorTables</source>
        <comment>Peserta</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TutorTables</source>
        <comment>Dasar</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TutorTables</source>
        <comment>Tempat</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TutorTables</source>
        <comment>Tutor</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TutorTables</source>
        <comment>Disarankan</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TutorTables</source>
        <comment>Tanggal</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TutorTables</source>
        <comment>Pokok ajaran</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TutorTables</source>
        <comment>Siapa</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Angkatan {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kriteria</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Satu baris untuk satu unit, elemen, atau kriteria; judul kolom jangan diganti.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sel yang kosong berarti sama dengan baris di atasnya (skema, unit, elemen).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jenis: KKNI, Okupasi, atau Klaster. Kolom yang tidak diketahui biarkan kosong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beberapa kriteria dalam satu sel dipisah dengan Alt+Enter, atau satu baris satu kriteria.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label} (perlu dilihat)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NIK (sama dengan pengrajin lain)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>belum ada calon; pilih calonnya</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} calon belum diputuskan balai</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tanggal uji belum diisi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>menunggu uji {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} hasil uji belum dicatat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>semua hasil tercatat; tandai angkatan selesai</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} calon belum lengkap datanya</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} calon siap dikirim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kolom {heading}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skema {name} ({n} orang)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kolom “{heading}” kosong untuk semua {n} orang.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kolom “{heading}” kosong untuk {n} dari {of} orang.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Angkatan ini mempunyai beberapa skema, dan keahlian yang dipilihnya belum menentukan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kuota {quota} orang terlampaui {over} orang.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NIK sama dengan {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… dan {n} orang lain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} orang diusulkan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} orang masuk daftar cadangan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tidak ada yang berubah. Yang sudah ada di angkatan ini diubah di bagian Peserta.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Satu alasan ini disimpan untuk {n} orang: {names}. Bila alasannya berbeda-beda, batalkan dan usulkan mereka satu per satu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untuk buku kerja masih ada yang kurang. {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> +{n} lagi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kurang {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cadangan {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} orang</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ke usulan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batalkan penerimaan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batalkan penolakan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ke cadangan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} orang dipilih: {groups}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dan {n} lagi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skema untuk {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} dari {all}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pakai</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} orang lain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+{n} lagi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buku kerja kurang:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sudah punya hasil: {state}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sudah masuk uji; hasilnya belum dicatat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cadangan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ditolak.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ditolak: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keadaannya di angkatan ini belum dicatat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SubmissionRemarks</source>
        <comment>tidak ikut</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SubmissionRemarks</source>
        <comment>periksa</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SubmissionRemarks</source>
        <comment>catatan</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tulis alasan balai. Alasannya disimpan bersama pesertanya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Daftarnya sudah berubah. Buka lagi bagian Peserta, periksa, lalu ulangi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keluar dari angkatan; riwayatnya tetap ada. Apa alasannya?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terima</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Urungkan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tolak</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keluarkan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{act} {n} orang?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pelatihan ini tidak ada lagi. Muat ulang daftarnya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lembar ini menyalin daftar baris demi baris dengan rumus; {more} baris terakhir belum ikut. Salin rumus sel ini ke bawah di Excel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hanya nomornya, paling banyak tiga angka, misalnya 003. Dusun ditulis di alamat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NIP hanya angka, 18 banyaknya. Cocokkan lagi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kode unit biasanya seperti C.13BTK01.001.2. Cocokkan lagi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skema ini bukan skema angkatannya. Cocokkan dengan pengumuman balai.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AboutTopic</name>
    <message>
        <source>Data lapangan untuk sertifikasi pengrajin batik. Bekerja tanpa internet; tidak mengirim apa pun keluar dari laptop ini.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salin keterangan ini</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data wilayah</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Daftar provinsi, kabupaten/kota, kecamatan, dan desa/kelurahan dari idn-area-data, menurut kode Kemendagri, dengan lisensi Open Database License (ODbL) 1.0. Basis data turunan wajib memakai lisensi yang sama.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lisensi program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder data</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AssignmentPanel</name>
    <message>
        <source>Jangan bagikan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Foto yang dipilih</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ketik nama, NIK, atau desa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sebagai</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lewati foto yang dipilih (Delete di daftar)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dikunjungi hari itu</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AssignmentsDialog</name>
    <message>
        <source>Surat tugas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belum ada surat tugas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Catat siapa bertugas, ke mana, dan kapan; surat dan SPPD-nya tinggal dicetak.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Surat tugas baru</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cetak surat…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simpan dulu (Ctrl+S); surat memuat apa yang sudah tersimpan.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AttachedFiles</name>
    <message>
        <source>Buka di luar Batik Field?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Berkas ini bukan gambar, jadi dibuka program lain. Untuk itu salinannya disimpan di luar brankas, tanpa sandi. Hapus salinan itu bila sudah selesai.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simpan salinan dan buka</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Semua berkas (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gambar ({endings});;Semua berkas (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gambar dan PDF ({endings} *.pdf);;Semua berkas (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simpan salinan berkas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pilih berkas</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BackupTopic</name>
    <message>
        <source>Cadangkan sekarang</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cadangkan ke tempat lain…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cadangan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tempat biasa: {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memulihkan: kunci layar, lalu pilih “Pulihkan cadangan”. Data yang ada tidak ditimpa; hasilnya menjadi folder data baru.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Periksa data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bangun ulang daftar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pemeriksaan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memeriksa berkas, catatan perubahan, dan daftar. Bangun ulang membuat daftar dari catatan perubahan; tidak ada isian yang berubah.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belum ada cadangan. Buat satu sekarang.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cadangan terakhir {age}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Membuat cadangan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memeriksa data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>baik</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Membangun ulang daftar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Daftar dibangun ulang: {rows} catatan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selesai</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sebentar…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BarList</name>
    <message>
        <source>{part} dari {whole}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BatchFormTab</name>
    <message>
        <source>Simpan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simpan (Ctrl+S)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hapus angkatan ini</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ke syarat peserta di bawah isian angkatan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Syarat peserta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Angkatan {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belum disimpan</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BatchesView</name>
    <message>
        <source>Angkatan baru</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belum ada angkatan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Catat angkatan begitu balai mengumumkan tahun, skema, dan kuotanya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Daftar angkatan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Angkatan yang ditampilkan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bagian angkatan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skema, kuota, pembiayaan, dan syarat dapat diambil dari angkatan terakhir.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seperti {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kosong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batal</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BusinessPage</name>
    <message>
        <source>Kelas usaha</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belum ada usaha. Buat yang baru, atau pilih yang sudah dicatat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buat usaha</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cari usaha yang sudah dicatat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Permenperin 64/2016: {ministry}  ·  PP 7/2021: {law}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CameraDialog</name>
    <message>
        <source>Potret dengan kamera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Potret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tidak ada kamera. Sambungkan kameranya, lalu buka lagi jendela ini.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gambar dari kamera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kamera yang dipakai</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batal (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Potret (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kamera tidak menjawab. Tutup program lain yang memakainya.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CandidateActs</name>
    <message>
        <source>Keluarkan…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rincian…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ke cadangan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tolak…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terima</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tujuan asesmen, skema, tanggal uji, asesor, anggaran (F2)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CandidateDialog</name>
    <message>
        <source>Tutup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simpan (Ctrl+S)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belum disimpan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dari angkatan: {answer}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CandidatesTab</name>
    <message>
        <source>Peserta angkatan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belum ada peserta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Centang calon di bagian Calon, lalu usulkan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nama</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keadaan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tanggal uji</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alasan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diterima: {who}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dipindahkan: {who}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Naikkan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dinaikkan dari cadangan: {who}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diurungkan: {who}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ditolak: {who}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tersimpan: {who}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rincian {who} belum disimpan; ketikannya menunggu di Rincian (F2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dikeluarkan: {who}. Dapat diusulkan lagi di Calon.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Urungkan (Ctrl+Z)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CertificatesView</name>
    <message>
        <source>Belum ada sertifikat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sertifikat tercatat bersama hasil uji angkatan, atau di halaman orangnya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pilih pengrajin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buku sertifikat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Centang semua</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lapor surveilan…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tanda terima…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Catat serah terima…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Daftar yang ditampilkan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cari nama, desa, atau nomor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untuk sertifikat di baris yang dipilih</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Satu tanda terima untuk sertifikat yang dicentang saja</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} sertifikat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words}, {n} dicentang</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words}, {n} di antaranya di luar pencarian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lepas semua</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yang dicentang sudah diserahkan semua. Tanggalnya tetap.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} sertifikat untuk {people} orang dicatat sudah diserahkan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serah terima</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Catat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Laporan surveilan {name}, sertifikat {number}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lapor surveilan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hasil</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CertificationPage</name>
    <message>
        <source>Bagian sertifikasi</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>Hapus saringan {filter}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChipsEditor</name>
    <message>
        <source>belum ditanya</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hapus {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hapus</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>untuk %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClockWatch</name>
    <message>
        <source>Apakah tanggal laptop benar?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tanggalnya benar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menurut laptop hari ini {today}, padahal catatan terakhir ditulis {written}. Tidak ada yang hilang atau ditolak. Bila tanggalnya salah, betulkan di setelan tanggal laptop supaya kunjungan dan monev tercatat pada hari yang benar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menurut laptop hari ini {today}, lebih dari setahun sesudah catatan terakhir ({written}). Bila tanggalnya salah, betulkan di setelan tanggal laptop sebelum mencatat lagi.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>Ketikan terakhir belum tersimpan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kosongkan penyimpanan laptop ini, lalu coba lagi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coba lagi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tutup tanpa ketikan itu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jangan tutup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Membuat cadangan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data dicadangkan sebelum ditutup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cadangan belum berhasil</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tutup tanpa cadangan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tetap bekerja</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CodesTopic</name>
    <message>
        <source>Daftar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ubah nama</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verifikasi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sembunyikan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tambah butir</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Butir daftar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nama</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keadaan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sumber</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sumber: {source}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>disembunyikan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>terverifikasi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>belum diverifikasi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batal verifikasi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tampilkan lagi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ubah nama butir</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nama yang tampil:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Butir itu sudah ada di daftar ini.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ColumnsDialog</name>
    <message>
        <source>{filled} dari {of} kolom lembar “{sheet}” dikenali.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(tanpa judul)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Isi kolom {heading}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dibiarkan kosong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tulis penerima dan nama buku kerja, supaya dikenali lagi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Isi sedikitnya satu kolom.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kolom buku kerja</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Periksa isi tiap kolom. Ketik sebagian nama isian, atau teks yang sama untuk semua orang. Kolom kosong dibiarkan seperti di berkasnya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Penerima</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>misalnya BBSPJIKB Yogyakarta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nama buku kerja</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judul kolom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diisi dengan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mengapa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pastikan dan ingat</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message>
        <source>Bandingkan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tersimpan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Baru diketik</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(kosong)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pakai pilihan ini</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CriteriaList</name>
    <message>
        <source>Tambah syarat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Naikkan syarat ini (Alt+↑)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turunkan syarat ini (Alt+↓)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hapus syarat ini</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Syarat peserta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salin syarat angkatan {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tulis syarat seperti di surat balai; urutannya menurut surat itu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Syarat angkatan terakhir disalin saat angkatan ini disimpan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belum ada syarat: semua orang dianggap memenuhi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Syarat peserta ({n})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(belum berbunyi)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DateEditor</name>
    <message>
        <source>Kalender</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pilih dari kalender (Alt+Panah bawah)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DayDialog</name>
    <message>
        <source>Tanggal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tanggal itu tidak ada di kalender. Tulis seperti 12/05/2026.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DayField</name>
    <message>
        <source>hh/bb/tttt</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Batal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belum bisa dilakukan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ada kesalahan di dalam aplikasi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lanjutkan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buku kerja Excel (*{suffix})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simpan buku kerja</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cadangan Batik Field (*{suffix})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simpan cadangan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pilih</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buka</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cari di:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nama berkas:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jenis berkas:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DocumentDetails</name>
    <message>
        <source>Hapus dokumen ini</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keluar dari daftar; riwayatnya tetap ada</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DocumentRow</name>
    <message>
        <source>Rincian: dijanjikan tanggal, catatan, hapus (Ctrl+D)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diperlukan supaya siap kirim.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keadaan {kind}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Berkas {kind}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rincian {kind}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pilih keadaannya</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dijanjikan {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Catat alasannya (Ctrl+D)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DocumentsPage</name>
    <message>
        <source>Dokumen lain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tambah dokumen yang tidak ada di daftar ini</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bagikan foto…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Satu folder foto HP: pilih foto mana milik pengrajin yang mana</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Daftar periksa dokumen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dengan tombol: {states}, Delete kosongkan, ↑ ↓ pindah baris</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{there} memenuhi syarat · {open} belum dicatat</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DraftComparison</name>
    <message>
        <source>Bandingkan ketikan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Isian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tersimpan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ketikan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(kosong)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nanti saja</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buang</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lanjutkan</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DraftLine</name>
    <message>
        <source>{fields} dan {more} lagi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{age} · {fields}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lanjutkan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bandingkan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buang</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DraftsTopic</name>
    <message>
        <source>Tidak ada ketikan terbuang</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ketikan yang dibuang tersimpan di sini selama 30 hari.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ketikan terbuang</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kembalikan ke Beranda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pilih satu untuk dikembalikan. Sesudah 30 hari terhapus.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Entrance</name>
    <message>
        <source>Ketikan terakhir belum bisa disimpan dan menunggu di sini. Jangan matikan laptop. Kosongkan penyimpanannya, lalu buka lagi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>data dinas di laptop ini</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>data contoh. Tanpa kata sandi: pilih “Lihat data contoh” di bawah.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Membuka data…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mengganti kata sandi…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Membuat folder data terkunci…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menyiapkan data contoh…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memulihkan cadangan…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cadangan Batik Field (*.cadangan)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pulihkan cadangan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder kosong untuk data yang dipulihkan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kata sandi atau kode pemulihan cadangan itu:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gagal karena kesalahan program. Coba sekali lagi.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FieldRow</name>
    <message>
        <source>Belum ditanya</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diperlukan supaya siap kirim.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileCard</name>
    <message>
        <source>Buka {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buka</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Potong {name} menjadi pas foto 3x4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Potong menjadi pas foto 3x4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hapus {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hapus</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileTools</name>
    <message>
        <source>Pilih dari laptop (Ctrl+O), seret ke sini, atau tempel (Ctrl+V)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tempel dari papan klip (Ctrl+V)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Potret dengan kamera laptop</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilesEditor</name>
    <message>
        <source>Menyimpan berkas …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>belum ditanya</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tambah …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ganti …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tambah berkas …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Papan klip tidak berisi gambar atau berkas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gambar.png</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Saring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Persempit daftar (Ctrl+G)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simpan saringan ini…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lepas semua saringan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hapus saringan tersimpan</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindingLines</name>
    <message>
        <source>catatan</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>Kembalikan isian ini</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kembalikan catatan ke keadaan ini</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Riwayat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pilih baris, lalu kembalikan nilai sebelumnya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(kosong)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label} menjadi “{old}” lagi. Riwayatnya tetap ada.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kembalikan isian ini?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} menjadi seperti sesudah perubahan {when}. Riwayatnya tetap ada.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kembalikan catatan?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kembalikan</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Bersertifikat per kecamatan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hari ini, {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dokumen yang dijanjikan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tindak lanjut yang belum selesai</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sertifikat yang akan habis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sertifikat yang sudah habis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{certified} dari {people} pengrajin yang tercatat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>desa belum diisi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Catat pengrajin pertama, lalu halaman ini menunjukkan kemajuannya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Semua pengrajin yang tercatat sudah bersertifikat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{left} pengrajin belum bersertifikat. Lajunya terhitung sesudah angkatan pertama.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dengan {pace} orang setahun, {left} pengrajin yang belum bersertifikat selesai sekitar tahun {year}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ketikan yang belum disimpan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} ketikan lain tampil sesudah yang di atas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Angkatan yang berjalan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>usulan sampai {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Monev yang jatuh tempo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, {village} · {kind}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rencana kunjungan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Catat pengrajin pertama</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belum bersertifikat dan belum pernah dikunjungi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} orang</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Semua yang belum bersertifikat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lihat semua pengrajin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lihat semua {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lewat {days} hari</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{days} hari lagi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hari ini</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buang ketikan ini?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buang {count} ketikan ini?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dalam 30 hari masih dapat dikembalikan di Pengaturan, Ketikan terbuang.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buang</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bersertifikat dari yang dikenal</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LaptopTopic</name>
    <message>
        <source>Nama laptop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simpan nama</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tercatat pada riwayat, di samping nama petugas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kunci layar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terkunci sendiri sesudah {minutes} menit tidak dipakai dan saat laptop tidur. Ketikan tetap aman dan kembali setelah dibuka.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tampilan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ikut sistem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terang</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gelap</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LayoutCard</name>
    <message>
        <source>Periksa isi kolomnya</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lupakan buku kerja ini</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LeftOut</name>
    <message>
        <source>{names} dan {count} lagi</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LessonDialog</name>
    <message>
        <source>Catat pelatihan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ubah pelatihan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tanggal *</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keahlian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pokok ajaran</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yang belajar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jumlah semuanya</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cari pengrajin, atau ketik namanya lalu Enter bila belum ada di daftar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bila lebih banyak dari yang disebut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tulis tanggalnya seperti 12/05/2026.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jumlah ditulis dengan angka, misalnya 12.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LineEditor</name>
    <message>
        <source>belum ditanya</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Links</name>
    <message>
        <source>Buat baru: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ListPage</name>
    <message>
        <source>Tidak ada yang cocok</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Periksa ejaannya, atau lepas pencarian dan saringan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tampilkan semua</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belum ada pengrajin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Catat pengrajin pertama. Mulai dari NIK di KTP.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pengrajin baru</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memeriksa {done} dari {total}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{found} pengrajin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{found} dari {known}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simpan saringan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nama saringan:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cari pengrajin di daftar ini</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cari di daftar ini</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Daftar pengrajin</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ListQuestion</name>
    <message>
        <source>Batal</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LongTextEditor</name>
    <message>
        <source>belum ditanya</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Pengrajin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kunjungan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kembali ke daftar pengrajin (Ctrl+2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cari di semua data (Ctrl+K)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pengrajin baru (Ctrl+N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kunjungan baru untuk pengrajin yang dibuka (F6)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batik Field — data contoh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batik Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data contoh: semua orang di sini rekaan. Jangan dikirim ke mana pun.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pakai data sendiri</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tutup contoh ini dan buka, atau buat, folder data dinas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Daftar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cari orang, usaha, desa, NIK …     Ctrl+K</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cari di semua data</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageLine</name>
    <message>
        <source>Buka</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buka catatan yang lain itu</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MonevPage</name>
    <message>
        <source>Jatuh tempo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sudah dilakukan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pengrajin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jenis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keterangan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tanggal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Petugas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{late} lewat waktu, {done} sudah dilakukan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lewat {days} hari</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{days} hari lagi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Monev</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OfficersTopic</name>
    <message>
        <source>Bekerja sebagai</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Petugas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Petugas baru</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(belum bernama)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>belum disimpan</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaperChoice</name>
    <message>
        <source>Word (.docx)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jenis surat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF dapat dibuat bila LibreOffice atau Word terpasang di laptop ini.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>memakai naskah dinas sendiri</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tanpa contoh resmi; periksa isinya</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaperReceipt</name>
    <message>
        <source>Buka suratnya</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selesai</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yang perlu diperiksa di suratnya</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{papers} surat untuk {people} orang tertulis.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Periksa dulu sebelum ditandatangani; Enter membukanya:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tidak ada titik-titik di suratnya; tinggal ditandatangani.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaperTemplates</name>
    <message>
        <source>Jenis surat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ambil naskah…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pakai naskah…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kembali ke bawaan…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ambil naskahnya, ubah di Word tanpa mengganti tulisan di dalam {{ … }}, lalu pakai.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>naskah dinas sendiri</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>naskah bawaan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>naskah bawaan, tanpa contoh resmi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Naskah dinas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Naskah bawaan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Surat ini memakai naskah dinas; naskah bawaan tetap ada.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Naskah yang mana?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simpan naskah</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ubah {name} di Word, simpan, lalu pilih “Pakai naskah…”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Naskah tersimpan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Naskah yang sudah diubah</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Naskahnya dicoba dengan surat kosong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memeriksa naskah</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Surat berikutnya memakai naskah ini.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Naskah dipakai</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kembali ke naskah bawaan?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Naskah dinas untuk surat ini tidak dipakai lagi; riwayatnya tetap ada.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kembali ke bawaan</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaperWork</name>
    <message>
        <source>Surat (*{suffix})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simpan surat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tiap surat diisi dari data yang tersimpan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menulis surat</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PapersDialog</name>
    <message>
        <source>Cetak surat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tulis surat…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PapersTab</name>
    <message>
        <source>Belum ada peserta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usulkan dulu peserta angkatan ini; sesudah itu suratnya dapat ditulis.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Peserta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Centang semua</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lepas semua</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tulis surat…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nama</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keadaan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untuk siapa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Surat apa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} orang dicentang</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Satu surat, dengan {n} orang yang dicentang</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Centang dulu untuk siapa suratnya.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PapersTopic</name>
    <message>
        <source>Bagian naskah</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Naskah surat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Naskah persetujuan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Naskah bawaan dipakai</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versi 1 datang bersama program. Versi baru dimulai dari kata-katanya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tulis versi baru</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PhotoSharing</name>
    <message>
        <source>Folder foto dari HP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Foto-fotonya hanya dibaca; folder itu tidak diubah.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Melihat isi folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder itu tidak berisi foto yang dapat dibaca. Pilih folder lain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ditegakkan, diperkecil, dan tanpa keterangan tempat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menyimpan foto</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} foto tersimpan. Foto di folder asalnya tidak diubah.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Foto dibagikan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dilewati:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PhotoSharingDialog</name>
    <message>
        <source>Bagikan foto</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Foto di folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pilih beberapa sekaligus: Shift atau Ctrl; semua: Ctrl+A. Delete: lewati.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} berkas dilewati</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tampilkan nama dan sebabnya</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tidak ada yang disimpan (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simpan ke catatan masing-masing (Ctrl+Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>belum dibagikan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (usulan)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} (tanggal berkas)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{given} dari {total} foto akan dibagikan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bagikan {count} foto</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PickEditor</name>
    <message>
        <source>belum ditanya</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PickLine</name>
    <message>
        <source>Tampilkan pilihan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tampilkan pilihan (panah bawah)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PortraitDialog</name>
    <message>
        <source>Potong pas foto 3x4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pakai potongan ini</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Geser bingkai dengan tetikus atau tombol panah (Shift: pelan), ubah besarnya dengan + dan −. Wajah di tengah, latar merah tidak diubah.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bingkai pas foto 3x4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perkecil bingkai (−)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perbesar bingkai (+)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batal (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simpan sebagai pas foto (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gambar ini tidak dapat ditampilkan di sini.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{width} x {height} titik</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size}: kurang tajam untuk dicetak. Perbesar bingkai atau potret lagi.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgressDialog</name>
    <message>
        <source>Menyiapkan…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} dari {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Membatalkan…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Promoter</name>
    <message>
        <source>Naikkan cadangan 1: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Naikkan cadangan 1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuantityEditor</name>
    <message>
        <source>Jumlah</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Satuan</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RankingLayout</name>
    <message>
        <source>Calon peserta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diusulkan dan dicentang per kecamatan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hentikan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nilai syarat…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lepas centang</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jadikan cadangan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usulkan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tidak ada yang cocok</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lepas pencarian dan saringan untuk melihat semua calon.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tampilkan semua</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belum ada calon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Catat pengrajin dahulu; yang setuju datanya dipakai muncul di sini.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nama, desa, NIK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cari calon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memeriksa syarat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sebaran kecamatan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yang diusulkan dan dicentang, dari semua calon di sana</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nilai syarat {name}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nilai syarat yang hanya petugas dapat menilai (F9)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usulkan yang dicentang (Ctrl+Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memeriksa {done} dari {total}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memeriksa…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} centang dilepas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Urungkan (Ctrl+Z)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pemeriksaan dihentikan; daftar di bawah belum mutakhir.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kuota belum diisi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kuota belum diisi. Isi dahulu di bagian Ketentuan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tersisa {left} dari {quota} tempat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kuota {quota} tempat terlampaui {over} orang</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} dicentang</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, {n} sudah di angkatan ini</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, lebih {n} orang</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>belum ada yang diusulkan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sebaran kecamatan: {words}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RankingTab</name>
    <message>
        <source>Syarat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keadaan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nama dan desa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yang perlu dilihat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{found} dari {all} orang</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usulkan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jadikan cadangan</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadinessPanel</name>
    <message>
        <source>Yang masih kurang</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kesiapan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} dari {needed}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Siap kirim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>menghalangi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tampilkan yang kurang</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lipat</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecipientBooks</name>
    <message>
        <source>Buku kerja Excel (*.xlsx *.xlsm *.xltx *.xltm)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buku kerja kosong dari penerima</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lupakan buku kerja ini?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Isi kolom {name} harus dipastikan lagi bila dipakai nanti.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lupakan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judul kolomnya dicari dan dicocokkan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Membaca buku kerja</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordBook</name>
    <message>
        <source>Tambah</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hapus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simpan (Ctrl+S)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>belum disimpan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belum disimpan</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordForm</name>
    <message>
        <source>Simpan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simpan (Ctrl+S)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belum disimpan; ketikan tetap ada bila laptop mati</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordHead</name>
    <message>
        <source>Simpan   Ctrl+S</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lainnya</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cetak surat …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Riwayat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hapus pengrajin …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} kurang</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bersertifikat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>siap kirim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simpan (Ctrl+S)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Page Down: orang berikutnya · F6: kunjungan baru · F7: monev baru</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordPage</name>
    <message>
        <source>Pilih seorang pengrajin di daftar, atau tekan Ctrl+N.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belum disimpan</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordPapers</name>
    <message>
        <source>Simpan dulu (Ctrl+S); surat memuat apa yang sudah tersimpan.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordTable</name>
    <message>
        <source>(sudah tidak ada)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordTabs</name>
    <message>
        <source>Ctrl+Tab: bagian berikutnya</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bagian catatan</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecoverySheet</name>
    <message>
        <source>KODE PEMULIHAN BATIK FIELD

{code}

Dibuat {day}.

Dengan kode ini data dapat dibuka bila kata sandi terlupa.
Simpan di lemari terkunci, jangan bersama laptopnya.
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cetak kode pemulihan</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RelatedPage</name>
    <message>
        <source>Tambah</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hapus yang dipilih</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cetak laporan yang dipilih</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>belum disimpan</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Remarks</name>
    <message>
        <source>sel {cell}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Ketikan Anda sudah tersimpan sebagai draf. Tutup pesan ini dan lanjutkan; bila terjadi lagi, salin laporan di bawah dan kirimkan kepada pengelola aplikasi. Laporan tidak memuat NIK dan nomor telepon.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Laporan kesalahan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salin laporan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buka folder catatan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tersalin</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reporter</name>
    <message>
        <source>Batik Field terakhir kali berhenti mendadak</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResultPreview</name>
    <message>
        <source>Daftar hasil dari berkas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Isi daftar hasil</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Isikan ke tabel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} baris tidak dapat diterima, jadi tidak ada yang diisikan. Perbaiki berkasnya, lalu ambil lagi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} hasil dari {of} peserta: {parts}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{after}, sama dengan yang sudah terisi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{after}; sekarang terisi {before}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResultView</name>
    <message>
        <source>Hasil uji tiap peserta</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResultsTab</name>
    <message>
        <source>Lihat yang berikut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serah terima…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ambil dari berkas…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simpan hasil</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belum ada peserta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usulkan calon dahulu; hasilnya diisi di sini sesudah uji.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belum disimpan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sebelumnya {before}, Esc mengembalikannya</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pembiayaan angkatan belum diisi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} dari {of} ada hasilnya</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} hasil tersimpan {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Isinya ditunjukkan dulu; belum ada yang diisikan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Daftar K/BK dari balai: .xlsx, .csv, atau .json</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>K kompeten · B belum kompeten · T tidak hadir · Shift+K semua sisanya · Enter orang berikutnya · Tab isian berikutnya · Ctrl+D isi ke bawah · Ctrl+Z urungkan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simpan semua hasil (Ctrl+S)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ke hal berikutnya yang perlu diperiksa (F8)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Catat serah terima sertifikat angkatan ini</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} dari {of} peserta sudah ada hasilnya</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Daftar hasil dari balai</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Daftar hasil {kinds}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Membaca daftar hasil</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>Tersimpan {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Catatan ini sudah diubah sesudah Anda mulai mengetik. Mana yang dipakai?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SchemeUnits</name>
    <message>
        <source>Tambah unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Naik</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hapus unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Semua terverifikasi…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ketik unitnya di sini, atau impor tabel dari balai.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belum ada unit untuk skema ini</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tambah unit pertama</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit kompetensi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>judul belum diisi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>belum disimpan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bawaan program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>belum diverifikasi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(belum berjudul)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dokumen yang dipakai mencocokkan skema ini, semua kode dan judul unitnya:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Semua unit terverifikasi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hapus unit bawaan?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keluar dari daftar skema ini di semua laptop. Apa alasannya?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hapus</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SchemesTopic</name>
    <message>
        <source>Impor tabel…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simpan tabel contoh…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skema</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yang perlu diperbaiki di tabelnya</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simpan (Ctrl+S)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bagian skema</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keterangan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hasil impor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} unit belum diverifikasi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>belum disimpan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belum disimpan; ketikan tetap ada bila laptop mati</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tabel (*.xlsx)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simpan tabel contoh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ganti baris contohnya di {name}, simpan, lalu pilih “Impor tabel…”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tabel contoh tersimpan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>berlaku {n} tahun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>belum diverifikasi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tabel .xlsx atau .csv menambah atau mengganti yang ada di sini.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tabel (*.xlsx *.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tabel skema dan unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Semua baris dibaca; bila ada yang salah, tidak ada yang berubah.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mengimpor skema</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchPalette</name>
    <message>
        <source>halaman</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tidak ada yang cocok. Periksa ejaannya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kode data harus utuh: pindai QR-nya, atau salin seluruh barisnya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cari</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cari di semua data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nama, NIK, HP, usaha, desa, atau nama halaman</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yang ditemukan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>↑ ↓ memilih   Enter membuka   Esc menutup</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SecurityTopic</name>
    <message>
        <source>Kata sandi sekarang</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kata sandi baru</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ulangi kata sandi baru</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ganti kata sandi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kode pemulihan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kode baru membuat kertas kode yang lama tidak berlaku lagi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buat kode baru</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cetak</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simpan ke berkas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kata sandi sudah diganti.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Isi kata sandi sekarang dulu.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Segments</name>
    <message>
        <source>belum ditanya</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SendPage</name>
    <message>
        <source>1 Lembar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2 Orang</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3 Keterangan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4 Periksa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5 Tanda terima</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pilih orang</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pilih berkas…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lanjut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Periksa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tulis buku kerja…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selesai</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lembar ini tidak perlu keterangan tambahan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tanggal uji tidak ada di kalender. Tulis seperti 12/05/2026.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memeriksa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tiap orang dicocokkan dengan lembarnya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buku kerja milik penerima; isi kolomnya sudah dipastikan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Berkas kosong .xlsx atau .xlsm dari balai: kolomnya dikenali dan diisi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buku kerja lain milik penerima…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{ready} dari {of} orang siap masuk lembar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tidak ada yang kurang.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lembar ditulis, lalu dibaca ulang.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menulis buku kerja</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rows} dari {of} orang tertulis dan terbaca ulang.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} orang dicentang</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Centang dulu siapa yang ikut.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kirim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lembar apa yang akan dibuat?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Siapa yang ikut?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cari pengrajin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cari nama, NIK, HP, usaha, desa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Centang semua</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kosongkan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pengrajin yang dapat ikut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keterangan untuk lembar ini</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yang kosong ditulis kosong di lembar, dan dapat dilengkapi di Excel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ikutkan omzet dan keterangan pribadi yang peka</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ikutkan juga yang belum siap kirim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter atau klik dua kali membuka isiannya untuk dilengkapi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yang kurang per orang</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buka folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salin tanda terima</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yang tidak ikut dan catatan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SendPeople</name>
    <message>
        <source>Nama</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keahlian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keadaan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} orang</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SentVersions</name>
    <message>
        <source>Versi yang dikirim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perbedaan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kirim versi baru</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tulis lagi…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ambil berkasnya…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sel yang sama, walau datanya sudah berubah</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Semua berkas versi ini, persis seperti dikirim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bandingkan dengan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keadaan sekarang</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>versi {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dibandingkan…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} hal berbeda sejak dikirim.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} hal berbeda.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tidak ada yang berubah sejak dikirim.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kedua versi sama.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Baris-baris yang dibekukan ditulis lagi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menulis buku kerja</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rows} dari {of} baris tertulis di {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ditulis seperti dikirim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simpan berkas pengajuan di</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Berkas yang dulu dikirim disalin dari brankas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mengambil berkas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} berkas tersimpan, tanpa sandi. Hapus bila tidak diperlukan lagi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Berkas diambil</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Profil dinas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Petugas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Laptop dan tampilan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kata sandi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cadangan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Naskah surat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skema</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Daftar kode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ketikan terbuang</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tentang program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pengaturan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bagian pengaturan</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>“{work}” berhenti sebelum selesai karena laptop dikunci. Ulangi bila masih perlu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ada berkas data yang rusak ({named}). Jangan hapus apa pun. Pulihkan cadangan terakhir ke folder baru lewat Pengaturan.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Pintasan papan tombol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Standing</name>
    <message>
        <source>Pengrajin baru</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>data contoh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kunci</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kunci layar (Ctrl+L)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Semua tersimpan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tersimpan {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ketikan aman, belum disimpan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} ketikan menunggu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>belum ada cadangan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Periksa tanggal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tanggal laptop ini mungkin salah</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cadangan {age}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SubCard</name>
    <message>
        <source>Hapus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hapus {what}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SubRecords</name>
    <message>
        <source>Tambah {what}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SubmissionForm</name>
    <message>
        <source>Tanggal surat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder berisi berkas-berkasnya</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Satu berkas .zip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sertakan juga yang belum lengkap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pengajuan baru</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tanggal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Penerima *</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buku kerja dari balai…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sertakan data spesifik yang diminta buku kerjanya</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Omzet usaha dan bantuan yang diperlukan saat uji; centang bila buku kerjanya meminta.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buku kerja</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nomor surat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Surat yang ikut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bentuknya</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pakai berkas Excel kosong yang dikirim balai</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tulis dulu penerimanya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tulis nomor surat di tempat titik-titiknya, atau kosongkan isiannya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tanggal surat tidak ada di kalender. Tulis seperti 12/05/2026.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SubmissionReceipt</name>
    <message>
        <source>Yang tidak ikut dan yang perlu diperiksa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buka foldernya</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salin tanda terima</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versi {version}: {rows} dari {of} peserta tertulis, terbaca ulang, dan dibekukan.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SubmissionRemarks</name>
    <message>
        <source>Membekukan: tiap baris disimpan persis seperti dikirim, dan yang berubah sesudahnya terlihat. Kirim lagi menjadi versi {n}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SubmissionTab</name>
    <message>
        <source>Siapkan pengajuan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Daftar periksa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belum ada yang dikirim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usulkan dulu pesertanya di tab Calon.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Periksa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tulis dan bekukan…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selesai</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pilih penerima dan buku kerjanya, periksa, lalu tulis dan bekukan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tiap peserta dicocokkan dengan buku kerjanya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memeriksa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{ready} dari {of} peserta siap masuk buku kerja.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tidak ada yang kurang.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Semua berkas ditulis dan dibaca ulang, lalu isinya dibekukan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menulis pengajuan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simpan pengajuan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arsip zip (*.zip)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TextQuestion</name>
    <message>
        <source>Ketikan ini belum dipakai. Tekan sekali lagi membuangnya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter melanjutkan, Shift+Enter baris baru</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TickDialog</name>
    <message>
        <source>Penilaian petugas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Centang syarat yang menurut Anda terpenuhi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Catatan, bila perlu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Catatan: {criterion}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batal</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TutorLessons</name>
    <message>
        <source>Pelatihan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ubah…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hapus…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kembalikan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pelatihan yang diberikan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ubah pelatihan di baris yang dipilih (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hapus pelatihan di baris yang dipilih (Delete)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pelatihan {day} keluar dari daftar; riwayatnya tetap ada. Apa alasannya?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hapus pelatihan?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hapus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pelatihan {day} dihapus.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TutorTables</name>
    <message>
        <source>disarankan, belum diangkat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tutor sejak {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(desa belum diisi)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TutorsView</name>
    <message>
        <source>Belum ada tutor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Catat hasil uji angkatan; siapa yang disarankan menjadi tutor muncul di sini.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tutor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jumlah tutor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Angkat sebagai tutor…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Catat pelatihan…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orang</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Per desa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Per kecamatan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cara melihat tutor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keahlian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Semua keahlian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tampilkan semua tempat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} tutor, {more} disarankan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} boleh mengajar {skill} mulai tanggal ini.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Angkat sebagai tutor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Angkat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dasar (sertifikat atau surat penunjukan)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TypingNotice</name>
    <message>
        <source>Lanjutkan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bandingkan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buang</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ada isian yang belum disimpan ({when}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pengrajin ini sudah dihapus dari daftar. Riwayatnya tetap ada.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kembalikan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ketikan belum tersimpan di disk: {why} Teruskan saja; akan dicoba lagi.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UnlockWindow</name>
    <message>
        <source>Folder data: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caps Lock tampaknya menyala.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Isi kata sandi dulu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Isi kode pemulihan dulu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batik Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kata sandi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tampilkan kata sandi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buka</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lupa kata sandi? Pakai kode pemulihan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kode pemulihan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dari kertas yang dicetak saat penyiapan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kata sandi baru</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ulangi kata sandi baru</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ganti kata sandi dan buka</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kembali ke kata sandi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Membuka data…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lihat data contoh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pulihkan cadangan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder data lain</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Viewer</name>
    <message>
        <source>Lihat berkas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gambar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Berkas sebelumnya</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Berkas berikutnya</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tutup (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buka di luar…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salinannya disimpan di luar brankas; ditanyakan dulu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} dari {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Berkas ini bukan gambar, jadi dibuka program lain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gambar ini tidak dapat ditampilkan di sini.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VisitsPage</name>
    <message>
        <source>Tidak ada yang cocok</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lepas saringan untuk melihat semua kunjungan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tampilkan semua</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belum ada kunjungan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buka seorang pengrajin, lalu tekan F6 untuk mencatat kunjungan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pilih pengrajin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Surat tugas…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Surat tugas dan SPPD petugas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tanggal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pengrajin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tujuan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hasil</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Petugas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tindak lanjut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} kunjungan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kunjungan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Daftar kunjungan</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Wizard</name>
    <message>
        <source>Catat kodenya dulu, lalu ketik kelompok terakhirnya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lanjut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selamat datang</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Semua data tinggal di laptop ini, terkunci, tanpa internet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dinas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untuk kop surat dan kode wilayah. Dapat diubah nanti di Pengaturan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Petugas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nama ini tercatat pada setiap perubahan di laptop ini.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kata sandi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Membuka semua data. Tanpa kata sandi atau kode pemulihan, data hilang.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buat folder data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kode pemulihan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cetak atau catat, lalu simpan terpisah dari laptop. Hanya tampil sekali.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mulai bekerja</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sebentar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{remark} Bila benar, Lanjut lagi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Isi nama dinas dulu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pilih kabupaten atau kota dari daftar: ketik sebagian namanya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Isi nama petugas dulu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belum sama dengan kelompok terakhir kode di atas. Cocokkan lagi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pemerintah {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menyiapkan Batik Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Siapkan untuk dinas kami</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Membuat folder data terkunci di laptop ini: profil dinas, petugas, kata sandi, kode pemulihan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lihat data contoh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>60 pengrajin rekaan untuk mencoba. Disimpan di folder sendiri, tidak tercampur dengan data sungguhan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pulihkan cadangan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data dari laptop lama atau dari cadangan di diska.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nama dinas *</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nama dinas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kabupaten/kota *</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kabupaten/kota</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ketik sebagian namanya, lalu pilih</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pemerintah</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pemerintah, baris pertama kop surat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alamat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alamat dinas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Telepon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Telepon dinas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Surel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Surel dinas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nama petugas *</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nama petugas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NIP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>18 angka, boleh kosong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jabatan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Peran *</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Peran</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nama laptop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Misalnya Laptop Kerek-1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kata sandi *</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ulangi *</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ulangi kata sandi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tampilkan kata sandi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cetak</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simpan ke berkas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ketik kelompok terakhir dari kode itu, sebagai tanda sudah dicatat:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kelompok terakhir kode pemulihan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
